import CLinux
import Glibc

/// Publishing through the stage: differences are applied to it, then it and the live site change places.
struct StagedPublishing {
  let place: OutputPlace
  let kept: KeptFolder
  let record: BuildRecord?
  /// Both trees compared with the record, if that was begun already.
  let comparison: Task<TreeCheck.Both, Never>?
  let request: PublishRequest

  /// The publication, or why the exchange did not work.
  func publish(_ plan: PublishPlan) async throws(DiskError) -> Result<Publication, Obstacle> {
    let jobs = request.jobs
    let known = await comparison?.value
    var survey = try await Survey.live(
      at: place, record: record, check: known?.live, force: request.force, jobs: jobs)
    let stage = try await Stage.open(
      in: kept, &survey.trees, isAsRecorded: known?.stageMatches ?? false, jobs: jobs)
    let matching = Matching(plan, survey.trees) { $0.staged != nil }
    let writer = PageWriter(
      plan: plan, matching: matching, live: survey.live, target: stage.folder, isInPlace: false,
      isSameBuild: survey.build == request.build, fileMode: 0o644 & ~kept.mask)
    let mayBeSame = survey.liveIsExact && samePaths(plan, matching, survey.trees)
    try stage.clear(matching)
    var outcomes = try await writer.run(jobs: jobs)
    var publication = Publication(report: WriteReport(outcomes, removed: matching.obsoleteFiles), trees: survey.trees)

    let manifest = Manifest.bytes(request.manifest, plan, outcomes)
    var manifestFile = LiveFile.manifest(manifest)
    let sameManifest = writer.unchanged(Manifest.name, matching.manifest?.live, manifest, manifestFile.digest)
    if mayBeSame, let stamp = sameManifest, outcomes.allSatisfy({ $0.fate == .same }) {
      manifestFile = manifestFile.stamped(stamp)
      publication.trees.record(plan, outcomes, manifestFile, folders: survey.trees.folders.compactMap(\.live))
      return .success(publication)
    }

    if let live = survey.live {
      let linker = TreeLinker(plan: plan, matching: matching, live: live, stage: stage.folder)
      outcomes = try await linker.run(outcomes, jobs: jobs)
    }
    let stamp = try writer.write(manifest, to: Manifest.name, replacing: matching.manifest, number: 0)
    try stage.takeRootAttributes(of: survey.live, mask: kept.mask)
    var folders = try await FolderStamps.read(plan, in: stage.folder, matching, outcomes, jobs: jobs)
    if let obstacle = exchange(hasLive: survey.live != nil) { return .failure(obstacle) }

    // A rename changes the ctime of what is renamed.
    folders[0] = stage.folder.status(".")?.stamp ?? folders[0]
    publication.trees.moveLiveToStage(root: survey.liveFoldersMatch ? survey.live?.status(".")?.stamp : nil)
    publication.trees.record(plan, outcomes, manifestFile.stamped(stamp), folders: folders)
    if request.force, !survey.liveFoldersMatch { try? kept.folder.removeTree(Stage.name) }
    return .success(publication)
  }

  /// Whether exactly the planned files and folders are in the live site.
  private func samePaths(_ plan: PublishPlan, _ matching: Matching, _ trees: KnownTrees) -> Bool {
    matching.obsoleteFiles.allSatisfy { $0.live == nil } && matching.obsoleteFolders.allSatisfy { $0.live == nil }
      && matching.allAreLive && trees.folders.count { $0.live != nil } == plan.folders.count
  }

  private func exchange(hasLive: Bool) -> Obstacle? {
    let staged = kept.folder.full(Stage.name)
    var code: Int32 = 0
    if hasLive {
      code = openbook_exchange(staged, place.path)
    } else if rename(staged, place.path) != 0 {
      code = errno
    }
    return code == 0 ? nil : Obstacle(reason: Obstacle.sentence(code), isLate: true)
  }
}

extension WriteReport {
  init(_ outcomes: [PageWriter.Outcome], removed: [KnownFile]) {
    self.init()
    for outcome in outcomes {
      switch outcome.fate {
      case .created: created += 1
      case .changed: changed += 1
      case .same: same += 1
      }
    }
    self.removed = removed.count { $0.live != nil && !InPlaceName.isOurs($0.path) }
  }
}
