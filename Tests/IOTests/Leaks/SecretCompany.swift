import Foundation
import OpenbookCore
import OpenbookPages
import Testing

@testable import OpenbookIO

/// A content folder in memory: texts by path.
struct SecretCompany: Sendable {
  var files: [String: String] = [:]

  subscript(_ path: String) -> String? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// The site that one audience gets, every page rendered, without touching the disk.
  func site(for audience: String?) async -> SecretSite {
    var options = BuildOptions(content: "content")
    options.audience = audience
    options.jobs = 2
    let content = files.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }.enumerated()
      .map { Source(id: SourceID($0), path: $1.key, bytes: Array($1.value.utf8)) }
    let sources = InputSources(
      content: content, overrides: [], theme: Self.theme(from: content.count), findings: [], contentBytes: [],
      overrideBytes: [])
    let checked = await CheckedContent(sources, options)
    let plan = await checked.plan(sources, options)
    let findings = checked.located(with: plan?.findings ?? [])
    guard let plan, !findings.contains(where: { $0.finding.severity == .error }) else {
      return SecretSite(files: [:], findings: findings)
    }
    let files = plan.pages.map { ($0.path, $0.render()) }
    return SecretSite(files: Dictionary(files) { first, _ in first }, findings: findings)
  }

  private static func theme(from position: Int) -> [Source] { EmbeddedTheme.sources(from: position) }

  /// Writes the content into a folder on disk, in place of what it holds.
  func write(to folder: TemporaryFolder, _ name: String) throws {
    if folder.exists(name) { try folder.remove(name) }
    try folder.makeFolder(name)
    for (path, text) in files { try folder.write(name + "/" + path, text) }
  }

  /// The site as the real build publishes it into a folder, with its manifest.
  func publish(for audience: String?, in folder: TemporaryFolder, as output: String) async throws -> SecretSite {
    try write(to: folder, "content")
    var options = BuildOptions(content: folder["content"], output: folder[output])
    options.audience = audience
    options.jobs = 2
    let outcome = try await Build.run(options)
    guard folder.exists(output) else { return SecretSite(files: [:], findings: outcome.findings) }
    var files: [String: [UInt8]] = [:]
    // Foundation's walk and not our own: what our own overlooked would be a leak too.
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder[output]) {
      let full = folder[output + "/" + path]
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[path] = FileManager.default.contents(atPath: full).map { Array($0) } ?? []
    }
    return SecretSite(files: files, findings: outcome.findings)
  }
}

/// Every file of a site, and what the build had to say; no files where it refused.
struct SecretSite: Sendable {
  let files: [String: [UInt8]]
  let findings: [LocatedFinding]

  /// The findings that keep a site from being written.
  var errors: [String] {
    findings.filter { $0.finding.severity == .error }.map { "\($0.finding.rule): \($0.path): \($0.finding.message)" }
  }

  /// The site less one file.
  func without(_ path: String) -> SecretSite {
    SecretSite(files: files.filter { $0.key != path }, findings: findings)
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// Whether some file holds a text.
  func holds(_ text: String) -> Bool { SiteText(self).first(text.lowercased()) != nil }

  /// The files in which two sites differ.
  func differences(from other: SecretSite) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted().map { path in
      guard let mine = files[path], let theirs = other.files[path] else {
        return "\(path) is only in \(files[path] == nil ? "the second" : "the first")"
      }
      let start = zip(mine, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(mine.count, theirs.count)
      let excerpt = { (bytes: [UInt8]) in
        String(decoding: bytes[max(0, start - 60)..<min(bytes.count, start + 60)], as: UTF8.self)
      }
      return "\(path) at \(start): …\(excerpt(mine))… and …\(excerpt(theirs))…"
    }
  }
}

extension SecretSite: CustomTestStringConvertible {
  // A failure names what was looked for; all the bytes of a site would bury it.
  var testDescription: String { "a site of \(files.count) files" }
}
