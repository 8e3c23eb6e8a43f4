import Glibc

/// Publishing where folders cannot be exchanged: file by file into the live site, each by a rename, the manifest last.
///
/// Killed half-way, the site is a mixture, but every file is whole, and the manifest there lists all of them, so that
/// the next build may put it right.
struct InPlacePublishing {
  let place: OutputPlace
  let kept: KeptFolder?
  let record: BuildRecord?
  let request: PublishRequest

  func publish(_ plan: PublishPlan, reason: String) async throws(DiskError) -> Publication {
    let jobs = request.jobs
    if FileStatus.of(place.path) == nil, mkdir(place.path, 0o755) != 0 {
      throw DiskError(cannot: "create the folder", place.path)
    }
    var survey = try await Survey.live(
      at: place, record: record, check: nil, force: request.force, jobs: jobs)
    survey.trees.forgetStage()
    guard let live = survey.live else { throw DiskError(cannot: "open the folder", place.path, code: ENOENT) }
    let matching = Matching(plan, survey.trees) { $0.live != nil }
    let writer = PageWriter(
      plan: plan, matching: matching, live: live, target: live, isInPlace: true,
      isSameBuild: survey.build == request.build, fileMode: kept.map { 0o644 & ~$0.mask })

    try announce(plan, matching, writer)
    let inTheWay = hasConflict(plan, matching)
    if inTheWay { try removeObsolete(matching, live) }
    let outcomes = try await writer.run(jobs: jobs)
    if !inTheWay { try removeObsolete(matching, live) }

    let manifest = Manifest.bytes(request.manifest, plan, outcomes)
    let manifestFile = LiveFile.manifest(manifest)
    let stamp: FileStamp
    if !isAnnounced(matching),
      let same = writer.unchanged(
        Manifest.name, matching.manifest?.live, manifest, manifestFile.digest)
    {
      stamp = same
    } else {
      stamp = try writer.write(manifest, to: Manifest.name, replacing: matching.manifest, number: 0)
    }
    var publication = Publication(
      report: WriteReport(outcomes, removed: matching.obsoleteFiles), trees: survey.trees)
    publication.report.inPlaceReason = reason
    let folders = try await FolderStamps.read(plan, in: live, jobs: jobs)
    publication.trees.record(plan, outcomes, manifestFile.stamped(stamp), folders: folders)
    return publication
  }

  private func isAnnounced(_ matching: Matching) -> Bool { !matching.allAreLive }

  /// Lists new files before they come, so that they are known as ours if this build does not reach its end.
  private func announce(_ plan: PublishPlan, _ matching: Matching, _ writer: PageWriter) throws(DiskError) {
    guard isAnnounced(matching) else { return }
    let old = matching.obsoleteFiles.map(\.path)
    let paths = (plan.files.map(\.path) + old).sorted(by: PathBytes.areInOrder)
    _ = try writer.write(
      Manifest.interim(request.manifest, paths: paths), to: Manifest.name, replacing: matching.manifest, number: 0)
  }

  /// Whether a file stands where a folder must be, or a folder where a file must be.
  private func hasConflict(_ plan: PublishPlan, _ matching: Matching) -> Bool {
    guard !matching.obsoleteFiles.isEmpty || !matching.obsoleteFolders.isEmpty else { return false }
    let folders = Set(plan.folders.map(\.path))
    if matching.obsoleteFiles.contains(where: { folders.contains($0.path) }) { return true }
    let files = Set(plan.files.map(\.path))
    return matching.obsoleteFolders.contains { files.contains($0.path) }
  }

  private func removeObsolete(_ matching: Matching, _ live: OpenFolder) throws(DiskError) {
    for file in matching.obsoleteFiles { try live.removeFile(file.path) }
    for folder in matching.obsoleteFolders.reversed() { try live.removeEmptyFolder(folder.path) }
  }
}
