import Glibc

/// One build's hold on an output folder: the lock, the record of the build before, and the way to publish.
///
/// Open it before the sources are listed, so that `openedAt` is not later than any of them.
public struct Workspace: ~Copyable {
  /// The output: an absolute path without symbolic links.
  public var output: String { place.path }
  /// The file system's time when this was opened, in nanoseconds since 1970; `nil` where nothing can be kept.
  public let openedAt: Int64?
  /// What the site was made from, as the build before recorded it; the site may have been changed since.
  public var lastInputs: [UInt8]? { record?.inputs }

  /// Whether anything lies at the output.
  var hasSite: Bool { FileStatus.of(place.path) != nil }

  let place: OutputPlace
  let kept: KeptFolder?
  var record: BuildRecord?
  /// Both trees compared with the record, or on the way.
  private var comparison: Task<TreeCheck.Both, Never>?

  /// Takes the lock of an output, which need not exist yet, and reads what the build before left.
  ///
  /// - Throws: `DiskError` where another build holds it, or nothing may be written there.
  public static func open(output: String) throws(DiskError) -> Workspace {
    var workspace = try lock(output: output)
    workspace.record = workspace.kept.flatMap(BuildRecord.init(in:))
    return workspace
  }

  /// The same, without the build before: `recall` reads that.
  static func lock(output: String) throws(DiskError) -> Workspace {
    let place = try OutputPlace(output)
    let kept = try KeptFolder.open(parent: place.parent, name: place.name, output: place.path)
    return Workspace(openedAt: kept?.now(), place: place, kept: kept)
  }

  private init(openedAt: Int64?, place: OutputPlace, kept: KeptFolder?) {
    self.openedAt = openedAt
    self.place = place
    self.kept = kept
  }

  /// Reads what the build before left, while something else is done.
  mutating func recall<Other: Sendable>(jobs: Int, while other: @escaping @Sendable () -> Other) async -> Other {
    let kept = kept
    let (result, record) = await both(jobs: jobs, other) { kept.flatMap(BuildRecord.init(in:)) }
    self.record = record
    return result
  }

  /// Begins to compare the live site and the stage with the record, for a build that will publish: on one thread, since
  /// it is called when the build's own steps leave one idle.
  mutating func lookAhead() {
    guard let trees = record?.trees, let live = try? OpenFolder.open(place.path) else { return }
    let stage = kept?.folder.folder(Stage.name)
    comparison = Task {
      let check = await TreeCheck.live(trees, at: live, jobs: 1)
      guard let stage else { return TreeCheck.Both(live: check, stageMatches: false) }
      return TreeCheck.Both(live: check, stageMatches: await TreeCheck.stageMatches(trees, at: stage, jobs: 1))
    }
  }

  /// Whether every file and folder of the live site has the stamp that the build before recorded.
  public func siteIsAsRecorded(jobs: Int = 2) async -> Bool {
    guard let record, let live = try? OpenFolder.open(place.path) else { return false }
    return await TreeCheck.live(record.trees, at: live, jobs: jobs).isExact
  }

  /// What the site was made from, if nothing in it was touched since: a build from the same is done already.
  public func recordedInputs(jobs: Int = 2) async -> [UInt8]? {
    await siteIsAsRecorded(jobs: jobs) ? lastInputs : nil
  }

  /// Brings the live site to what the request says: in one step where that is possible.
  ///
  /// Until that step the old site stands, whole; after it, the new one.
  ///
  /// - Throws: `DiskError` where the output is not ours to replace, or cannot be written. The old site is untouched
  ///   then, unless it had to be written in place.
  public mutating func publish(_ request: PublishRequest) async throws(DiskError) -> WriteReport {
    let plan = try PublishPlan(request.files)
    try ProtectedFolders(request.protected).refuse(place.path)
    let done: Publication
    switch try await exchanging(plan, request) {
    case .success(let publication): done = publication
    case .failure(let obstacle):
      // The stage shares inodes with the live site, and would never be looked at again.
      try? kept?.folder.removeTree("stage")
      let writing = InPlacePublishing(
        place: place, kept: kept, record: obstacle.isLate ? nil : record, request: request)
      done = try await writing.publish(plan, reason: obstacle.reason)
    }
    keep(done, request)
    return done.report
  }

  private func exchanging(
    _ plan: PublishPlan, _ request: PublishRequest
  ) async throws(DiskError) -> Result<Publication, Obstacle> {
    if let reason = place.obstacle() { return .failure(Obstacle(reason: reason, isLate: false)) }
    guard let kept else {
      return .failure(Obstacle(reason: "no .openbook folder can be kept beside the output", isLate: false))
    }
    if record == nil, FileStatus.of(place.path) != nil, let code = kept.exchangeFault() {
      return .failure(Obstacle(reason: Obstacle.sentence(code), isLate: false))
    }
    return try await StagedPublishing(
      place: place, kept: kept, record: record, comparison: comparison, request: request
    ).publish(plan)
  }

  /// Writes the record for the next build. Where that fails the site is right all the same, and the next build does
  /// everything again.
  private mutating func keep(_ publication: Publication, _ request: PublishRequest) {
    record = nil
    comparison = nil
    guard let kept else { return }
    let trees = publication.trees
    let next = BuildRecord(build: request.build, inputs: request.inputs, trees: trees)
    let newest = (trees.files.lazy.compactMap { $0.live?.stamp.newest }).max() ?? 0
    let newestFolder = (trees.folders.lazy.compactMap { $0.live?.newest }).max() ?? 0
    // Encoded first: the time that it takes need not be waited for.
    let bytes = next.encoded()
    guard kept.settle(after: max(newest, newestFolder)), kept.replaceCache(bytes) else {
      try? kept.folder.removeFile("cache")
      return
    }
    record = next
  }
}

/// What a way of publishing did, and what the two trees are afterwards.
struct Publication {
  var report: WriteReport
  var trees: KnownTrees
}

/// Why a site cannot be exchanged in one step.
struct Obstacle: Error {
  let reason: String
  /// Whether it showed only after the stage had been made.
  let isLate: Bool

  static func sentence(_ code: Int32) -> String {
    "the file system does not exchange folders in one step (\(String(cString: strerror(code))))"
  }
}
