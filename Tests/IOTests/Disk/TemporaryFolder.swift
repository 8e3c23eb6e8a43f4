import Foundation
import OpenbookCore

@testable import OpenbookIO

/// A folder that lives as long as its test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    let base = FileManager.default.temporaryDirectory.path + "/openbook-disk-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    path = ResolvedPath.of(base) ?? base
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(_ relative: String) -> String { path + "/" + relative }

  func write(_ relative: String, _ text: String) throws { try write(relative, Data(text.utf8)) }

  func write(_ relative: String, _ data: Data) throws {
    let full = self[relative]
    try makeFolder((relative as NSString).deletingLastPathComponent)
    try data.write(to: URL(fileURLWithPath: full))
  }

  func read(_ relative: String) -> String? {
    FileManager.default.contents(atPath: self[relative]).map { String(decoding: $0, as: UTF8.self) }
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(atPath: self[relative], withIntermediateDirectories: true)
  }

  func link(_ relative: String, to target: String) throws {
    try makeFolder((relative as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(atPath: self[relative], withDestinationPath: target)
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(atPath: self[relative]) }

  func exists(_ relative: String) -> Bool { FileStatus.of(self[relative]) != nil }

  func stamp(_ relative: String) -> FileStamp? { FileStatus.of(self[relative])?.stamp }

  /// Every file below a folder with its text, and every folder (ending in `/`).
  func tree(_ relative: String) throws -> [String: String] {
    let walk = try SiteWalk(try OpenFolder.open(self[relative]))
    var tree: [String: String] = [:]
    for file in walk.files { tree[file.path] = read(relative + "/" + file.path) ?? "?" }
    for folder in walk.folders { tree[folder.path + "/"] = "" }
    return tree
  }
}

/// A site as the tests write it: paths and texts.
typealias Pages = [String: String]

func request(
  _ pages: Pages, force: Bool = false, protected: [String] = [], inputs: [UInt8] = [1, 2, 3], build: UInt64 = 1,
  version: String = "1.0", jobs: Int = 2, onRender: (@Sendable (String) -> Void)? = nil
) -> PublishRequest {
  let files = pages.map { path, text in
    var fingerprint = Fingerprint()
    fingerprint.mix(text)
    return PlannedFile(path: path, fingerprint: fingerprint) {
      onRender?(path)
      return Array(text.utf8)
    }
  }
  return PublishRequest(
    files: files, manifest: [ManifestField("version", version), ManifestField("as-of", nil)], jobs: jobs, force: force,
    protected: protected, inputs: inputs, build: Fingerprint(high: build, low: 0))
}

@discardableResult
func publish(_ pages: Pages, to output: String) async throws -> WriteReport {
  try await publish(request(pages), to: output)
}

@discardableResult
func publish(_ request: PublishRequest, to output: String) async throws -> WriteReport {
  var workspace = try Workspace.open(output: output)
  return try await workspace.publish(request)
}

/// The tree that a site of these pages must be, without its manifest's text.
func expectedTree(_ pages: Pages) -> [String: String] {
  var tree = pages
  tree["/"] = ""
  for path in pages.keys {
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty {
      tree[parts.joined(separator: "/") + "/"] = ""
      parts = parts.dropLast()
    }
  }
  return tree
}

/// Whether the live site is exactly these pages with a manifest that says so.
func isWhole(_ folder: TemporaryFolder, _ site: String, _ pages: Pages) throws -> Bool {
  var tree = try folder.tree(site)
  guard tree.removeValue(forKey: Manifest.name) != nil else { return false }
  return try tree == expectedTree(pages) && SiteVerification.verify(site: folder[site]).isEmpty
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
