import CCmarkGFM
import Glibc
import Synchronization

/// A document as libcmark-gfm parsed it. The only file that touches the library; no C type leaves it.
///
/// The library switches its extensions' special characters on and off in tables of the whole process, so two parses at
/// once come out wrong: every parse holds one lock. A finished tree is its owner's alone.
struct CMarkTree: ~Copyable {
  /// What stopped a parse.
  enum Failure: Error, Equatable {
    /// The inspection of the blocks found too much of something.
    case refused(MarkdownExcess)
    /// The library could not be set up, for want of memory or of an extension.
    case unavailable
  }

  private let root: OpaquePointer

  private init(root: OpaquePointer) { self.root = root }

  deinit { cmark_node_free(root) }

  /// Parses a text of at most 1 MiB with the features that it needs.
  ///
  /// The blocks are read first. `inspect` is shown the text of each block that the inline parser would read, whose
  /// time can grow with its square; a document that it refuses is not parsed further.
  static func parse(
    _ text: [UInt8], _ features: MarkdownFeatures, inspect: (UnsafeBufferPointer<UInt8>) -> MarkdownExcess?
  ) throws(Failure) -> CMarkTree {
    // The root crosses the lock as a number, because a pointer is not Sendable; it is this tree's from then on.
    let result = CMarkLibrary.lock.withLock { _ in
      CMarkLibrary.parse(text, features, inspect: inspect).map { UInt(bitPattern: $0) }
    }
    switch result {
    case .success(let address):
      guard let root = OpaquePointer(bitPattern: address) else { throw .unavailable }
      return CMarkTree(root: root)
    case .failure(let failure): throw failure
    }
  }

  /// Hands out the document's node, which is valid within `body` only.
  borrowing func withDocument<Value>(_ body: (CMarkNode) -> Value) -> Value { body(CMarkNode(root)) }
}

/// One node of a tree, valid as long as the tree.
struct CMarkNode {
  /// What a node is.
  enum Kind {
    case document, quotation, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnote
    case table, tableHeader, tableRow, tableCell
    case text, softBreak, lineBreak, code, html, emphasis, strong, strikethrough, link, image, footnoteReference
    case unknown
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// What it is.
  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default: extensionKind
    }
  }

  /// The extensions' types have no fixed number, only a name.
  private var extensionKind: Kind {
    switch typeName {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: .unknown
    }
  }

  private var typeName: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

  /// The text of a text, code or HTML node; empty for others.
  func withLiteral<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    guard let start = cmark_node_get_literal(pointer) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return withBytes(start, body)
  }

  /// A link's or image's address, with entities and backslashes resolved.
  var address: [UInt8] { cmark_node_get_url(pointer).map { withBytes($0) { Array($0) } } ?? [] }

  /// A link's or image's title.
  var title: String? { nonEmpty(cmark_node_get_title(pointer)) }

  /// What follows the fence of a code block.
  var fenceInfo: [UInt8] { cmark_node_get_fence_info(pointer).map { withBytes($0) { Array($0) } } ?? [] }

  /// A heading's level, 1 to 6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The first number of an ordered list; nil for a list with bullets.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// Whether a list's items stand without empty lines between them.
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Whether an item's task is done; nil for an item that is no task.
  var isDone: Bool? {
    typeName == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
  }

  /// The alignment of a table's columns: `l`, `c`, `r`, or 0.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard count > 0, let start = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The block or inline that holds it.
  var parent: CMarkNode? { cmark_node_parent(pointer).map { CMarkNode($0) } }
  /// The next of the same parent.
  var next: CMarkNode? { cmark_node_next(pointer).map { CMarkNode($0) } }
  /// The one before it of the same parent.
  var previous: CMarkNode? { cmark_node_previous(pointer).map { CMarkNode($0) } }
  /// Its first child.
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map { CMarkNode($0) } }
  /// Its last child.
  var lastChild: CMarkNode? { cmark_node_last_child(pointer).map { CMarkNode($0) } }

  /// The line it starts on, from 1; less than 1 where the library does not say.
  var line: Int { Int(cmark_node_get_start_line(pointer)) - CMarkLibrary.linesBefore }
  /// The byte of the line that it starts at, from 1.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  /// The line it ends on, from 1.
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) - CMarkLibrary.linesBefore }
  /// The last of its bytes on that line, from 1.
  var lastColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// Visits this node and all below it in order, without recursion: each when it is entered and, unless it is a leaf,
  /// when it is left.
  func walk(_ visit: (_ node: CMarkNode, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(CMarkNode(node), event == CMARK_EVENT_ENTER)
    }
  }

  private func nonEmpty(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text, text.pointee != 0 else { return nil }
    return String(cString: text)
  }
}

/// The library's state that outlives a parse; all of it is used under `lock`.
private enum CMarkLibrary {
  static let lock = Mutex(())

  /// A paragraph goes before the text, to learn the tree's root while the blocks are read. It takes two lines.
  static let linesBefore = 2

  /// What the watching extension learns while blocks are read.
  struct Watch {
    var root: OpaquePointer?
    var isTooDeep = false
  }

  /// Memory for every tree, as a number because a pointer is not Sendable; never freed, since trees outlive parses.
  ///
  /// The library asks for room for each block's text and does not end a text that stays empty: `#` alone. What was in
  /// the memory before would be read as the heading's text, and beyond it, so new memory is all zeros.
  private static let memory: UInt = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { known(calloc($0, $1)) }, realloc: { known($0 == nil ? calloc(1, $1) : realloc($0, $1)) },
        free: { free($0) }))
    return UInt(bitPattern: memory)
  }()

  /// Memory, or the end of the program, as the library has it: it goes on as if there always were some.
  private static func known(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    guard let memory else { abort() }
    return memory
  }

  /// The extensions, made once, as numbers because pointers are not Sendable; empty where one is missing.
  private static let extensions: [UInt] = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let watcher = cmark_syntax_extension_new("openbook-watch") else { return [] }
    let watch = UnsafeMutablePointer<Watch>.allocate(capacity: 1)
    watch.initialize(to: Watch())
    cmark_syntax_extension_set_private(watcher, watch, nil)
    cmark_syntax_extension_set_open_block_func(watcher) { watcher, _, _, container, _, _ in
      CMarkLibrary.note(container, watcher)
      return nil
    }
    let names: [String] = MarkdownFeatures.extensionNames
    let known = names.compactMap { name in cmark_find_syntax_extension(name) }
    // The watcher comes first: an extension that takes a line keeps it from those after it.
    return known.count == names.count ? ([watcher] + known).map { UInt(bitPattern: $0) } : []
  }()

  /// Called for every line that opens no block of the library's own, with the block that holds it.
  private static func note(_ container: OpaquePointer?, _ watcher: OpaquePointer?) {
    guard let state = cmark_syntax_extension_get_private(watcher) else { return }
    let watch = state.assumingMemoryBound(to: Watch.self)
    if watch.pointee.root != nil, watch.pointee.isTooDeep { return }
    var node = container
    var depth = 0
    while let current = node, depth <= MarkdownExcess.nestingCap * 2 + 2 {
      depth += 1
      guard let parent = cmark_node_parent(current) else {
        watch.pointee.root = current
        return
      }
      node = parent
    }
    watch.pointee.isTooDeep = true
  }

  static func parse(
    _ text: [UInt8], _ features: MarkdownFeatures, inspect: (UnsafeBufferPointer<UInt8>) -> MarkdownExcess?
  ) -> Result<OpaquePointer, CMarkTree.Failure> {
    var options = CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8
    if features.contains(.footnotes) { options |= CMARK_OPT_FOOTNOTES }
    let memory = UnsafeMutablePointer<cmark_mem>(bitPattern: memory)
    guard !extensions.isEmpty, let parser = cmark_parser_new_with_mem(options, memory) else {
      return .failure(.unavailable)
    }
    defer { cmark_parser_free(parser) }
    for (address, feature) in zip(extensions, features.inOrderOfExtensions) where feature {
      guard cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address)) != 0 else {
        return .failure(.unavailable)
      }
    }
    guard let state = cmark_syntax_extension_get_private(OpaquePointer(bitPattern: extensions[0])) else {
      return .failure(.unavailable)
    }
    let watch = state.assumingMemoryBound(to: Watch.self)
    watch.pointee = Watch()
    feed(parser, Array("x\n\n".utf8)[...])
    guard let root = watch.pointee.root, let placeholder = cmark_node_first_child(root) else {
      return .failure(.unavailable)
    }
    // The empty line closed it, so the parser holds on to it no longer.
    cmark_node_free(placeholder)
    // The watcher is heard after each piece, and before a line can be read again that may have nested too deeply.
    var pieces = FeedPieces(text)
    while let piece = pieces.next() {
      feed(parser, text[piece])
      if watch.pointee.isTooDeep { return .failure(.refused(.nesting)) }
    }
    if text.last != UInt8(ascii: "\n") { feed(parser, Array("\n".utf8)[...]) }
    if let excess = excess(root, inspect) { return .failure(.refused(excess)) }
    guard let finished = cmark_parser_finish(parser) else { return .failure(.unavailable) }
    return .success(finished)
  }

  private static func feed(_ parser: OpaquePointer, _ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  /// The first thing of which the blocks hold too much.
  private static func excess(
    _ root: OpaquePointer, _ inspect: (UnsafeBufferPointer<UInt8>) -> MarkdownExcess?
  ) -> MarkdownExcess? {
    var depth = 0
    var blocks = 0
    var found: MarkdownExcess?
    CMarkNode(root).walk { node, isEntering in
      guard found == nil else { return }
      if isEntering { blocks += 1 }
      if blocks > MarkdownExcess.pieceCap { found = .pieces }
      switch node.kind {
      case .quotation, .item, .footnote:
        depth += isEntering ? 1 : -1
        if depth > MarkdownExcess.nestingCap { found = .nesting }
      case .paragraph, .heading, .tableCell:
        if isEntering { found = node.withUnparsedText(inspect) }
      default: break
      }
    }
    return found
  }
}

extension CMarkNode {
  /// The text of a block whose inlines are not parsed yet.
  fileprivate func withUnparsedText<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    guard let start = cmark_node_get_string_content(pointer) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return withBytes(start, body)
  }
}

/// The bytes of a C string, without copying them.
private func withBytes<Value>(_ start: UnsafePointer<CChar>, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
  var count = 0
  while start[count] != 0 { count += 1 }
  return start.withMemoryRebound(to: UInt8.self, capacity: count) { body(UnsafeBufferPointer(start: $0, count: count)) }
}
