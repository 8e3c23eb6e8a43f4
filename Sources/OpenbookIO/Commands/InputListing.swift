import OpenbookCore

/// What lies in the folders that a build reads, before any of it is read.
struct InputListing: Sendable {
  /// The most bytes that one file may have.
  private static let cap = 64 << 20

  private let options: BuildOptions
  private let content: Listing
  private let templates: Listing?

  init(_ options: BuildOptions, output: String?) throws(DiskError) {
    self.options = options
    let excluded = output.map { [$0] } ?? []
    content = try ContentFolder.list(at: options.content, excluding: excluded)
    if let folder = options.templates {
      templates = try ContentFolder.list(at: folder, excluding: excluded)
    } else {
      templates = nil
    }
  }

  /// The folders that an output must not take the place of.
  var folders: [String] { [content.root] + (templates.map { [$0.root] } ?? []) }

  /// Reads everything.
  func read() async throws(DiskError) -> InputSources {
    let contentBytes = try await ContentFolder.read(content.files, of: content, jobs: options.jobs, cap: Self.cap)
    var findings = content.oddities.map(Self.finding)
    let files = content.files
    let sources = await parallelMap(Array(files.indices), jobs: options.jobs) { index in
      Source(id: SourceID(index), path: files[index].path, bytes: contentBytes[index] ?? [])
    }
    for index in files.indices where contentBytes[index] == nil {
      findings.append(
        Finding(
          .capExceeded, "\(files[index].stamp.size) bytes, more than \(Self.cap)", path: files[index].path,
          help: "no page needs such a file; keep it outside the content folder"))
    }
    var overrides: [Source] = []
    var overrideBytes: [[UInt8]?] = []
    if let templates {
      overrideBytes = try await ContentFolder.read(templates.files, of: templates, jobs: options.jobs, cap: Self.cap)
      for (file, bytes) in zip(templates.files, overrideBytes) {
        let id = SourceID(sources.count + overrides.count)
        overrides.append(Source(id: id, path: file.path, bytes: bytes ?? [], folder: options.templates))
      }
    }
    let theme = EmbeddedTheme.sources(from: sources.count + overrides.count)
    return InputSources(
      content: sources, overrides: overrides, theme: theme, findings: findings, contentBytes: contentBytes,
      overrideBytes: overrideBytes)
  }

  /// The findings of the build before, if it was made from the same and its site stands as it was written.
  func findingsIfUnchanged(since workspace: borrowing Workspace) async throws(DiskError) -> [LocatedFinding]? {
    guard let inputs = workspace.lastInputs, let record = InputRecord(inputs),
      record.options == options.fingerprint, record.program == Openbook.fingerprint
    else { return nil }
    guard let stamps = SourceStamps(record.content), try stamps.isUnchanged(comparedWith: content) else { return nil }
    switch (templates, record.templates) {
    case (nil, nil): break
    case (let listing?, let bytes?):
      guard let stamps = SourceStamps(bytes), try stamps.isUnchanged(comparedWith: listing) else { return nil }
    default: return nil
    }
    return await workspace.siteIsAsRecorded(jobs: options.jobs) ? record.findings : nil
  }

  /// What the next build needs to know to see that nothing changed.
  ///
  /// - Parameter isRepeatable: whether the same files give the same site; else the record matches no build.
  func record(
    _ sources: InputSources, _ findings: [LocatedFinding], openedAt: Int64?, isRepeatable: Bool
  ) -> [UInt8] {
    // Where nothing can be kept, nothing was recorded to compare with either.
    let moment = openedAt ?? 0
    return InputRecord(
      program: Openbook.fingerprint, options: isRepeatable ? options.fingerprint : Fingerprint(),
      content: SourceStamps.encode(content, contents: sources.contentBytes, recordedAt: moment),
      templates: templates.map { SourceStamps.encode($0, contents: sources.overrideBytes, recordedAt: moment) },
      findings: findings
    ).encoded()
  }

  private static func finding(_ oddity: Oddity) -> Finding {
    switch oddity.kind {
    case .linkOutside:
      Finding(
        .symbolicLink, "a symbolic link that leads out of the content folder", path: oddity.path,
        help: "copy the file into the content folder")
    case .brokenLink:
      Finding(
        .symbolicLink, "a symbolic link that leads nowhere", path: oddity.path,
        help: "remove it, or put back its target")
    case .linkLoop:
      Finding(.symbolicLink, "a symbolic link to a folder that holds it", path: oddity.path, help: "remove it")
    case .specialFile:
      Finding(
        .oddFile, "a pipe, socket or device", path: oddity.path, help: "remove it: only files and folders are read")
    case .unreadable:
      Finding(.oddFile, "it may not be read", path: oddity.path, help: "check who owns it and its permissions")
    case .badName:
      Finding(
        .oddFile, "a name with characters that no address can hold", path: oddity.path,
        help: "rename it with letters, digits, hyphens and points")
    case .tooDeep: Finding(.capExceeded, "folders nested deeper than 100", path: oddity.path, help: "move it up")
    }
  }
}
