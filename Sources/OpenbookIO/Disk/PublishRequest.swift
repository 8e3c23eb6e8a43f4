import OpenbookCore

/// One file of the site as planned: where it goes, what it is made from, how it is made.
public struct PlannedFile: Sendable {
  /// Its path within the site: relative, with `/` between the parts.
  public let path: String
  /// Stands for everything that goes into its bytes; equal fingerprints in two builds mean equal bytes.
  public let fingerprint: Fingerprint
  /// Makes the bytes. It may run on any thread, and more than once.
  public let render: @Sendable () -> [UInt8]

  /// A file to publish.
  public init(path: String, fingerprint: Fingerprint, render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.fingerprint = fingerprint
    self.render = render
  }
}

/// One field at the head of `manifest.json`.
public struct ManifestField: Hashable, Sendable {
  /// Its name, such as `version`.
  public let key: String
  /// Its text, or `nil` for `null`.
  public let value: String?

  /// A field and its text.
  public init(_ key: String, _ value: String?) {
    self.key = key
    self.value = value
  }
}

/// What to publish, and under which conditions.
public struct PublishRequest: Sendable {
  /// The whole site, without `manifest.json`, in any order.
  public let files: [PlannedFile]
  /// The manifest's head after `generator` and `format`, in this order.
  public let manifest: [ManifestField]
  /// The number of threads that render and write.
  public let jobs: Int
  /// Whether an output with files that no build of ours wrote is replaced all the same.
  public let force: Bool
  /// Folders that the output must never be or hold, besides `/`, the home folder and any with a `.git`.
  public let protected: [String]
  /// What the build was made from, kept for the next one: `Workspace.recordedInputs` gives it back.
  public let inputs: [UInt8]
  /// Stands for what goes into every page, such as the version; another one renders everything again.
  public let build: Fingerprint

  /// A site to publish.
  public init(
    files: [PlannedFile], manifest: [ManifestField], jobs: Int, force: Bool, protected: [String], inputs: [UInt8],
    build: Fingerprint
  ) {
    self.files = files
    self.manifest = manifest
    self.jobs = jobs
    self.force = force
    self.protected = protected
    self.inputs = inputs
    self.build = build
  }
}

/// What a build did to the site; `manifest.json` is not counted.
public struct WriteReport: Hashable, Sendable {
  /// Files that were not there before.
  public internal(set) var created = 0
  /// Files with other bytes than before.
  public internal(set) var changed = 0
  /// Files left as they were, with their modification time.
  public internal(set) var same = 0
  /// Files that are there no more.
  public internal(set) var removed = 0
  /// Why the site was written file by file, so that a reader could have met it half done; `nil` if it was exchanged
  /// in one step.
  public internal(set) var inPlaceReason: String?

  /// Whether the site was written file by file.
  public var wroteInPlace: Bool { inPlaceReason != nil }
}
