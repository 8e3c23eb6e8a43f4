import OpenbookCore
import OpenbookPages

/// The flow: read → bind → view → figure → check → plan → render → write.
public enum Build {
  /// Checks the content and writes the site, or leaves the old one where a finding fails the build.
  public static func run(_ options: BuildOptions) async throws(DiskError) -> BuildOutcome {
    guard let output = options.output else { return try await Check.run(options) }
    var workspace = try Workspace.lock(output: output)
    let place = workspace.output
    let listing = await workspace.recall(jobs: options.jobs) {
      Result { () throws(DiskError) in try InputListing(options, output: place) }
    }
    let inputs = try listing.get()
    // Before the findings: an output over the content hides what lies there, and they would be about that.
    try ProtectedFolders(inputs.folders).refuse(workspace.output)
    if let findings = try await inputs.findingsIfUnchanged(since: workspace) {
      return BuildOutcome(findings: findings, isUnchanged: true, isStrict: options.isStrict)
    }
    let sources = try await inputs.read()
    let bound = await BoundContent(sources, options)
    workspace.lookAhead()
    let checked = await CheckedContent(bound, sources, options)
    let plan = await checked.plan(sources, options)
    let findings = checked.located(with: plan?.findings ?? [])
    guard let plan, let edition = checked.edition, !BuildOutcome.fails(findings, isStrict: options.isStrict) else {
      return BuildOutcome(findings: findings, keepsOldSite: workspace.hasSite, isStrict: options.isStrict)
    }
    let openedAt = workspace.openedAt
    let (record, files) = await both(jobs: options.jobs) {
      inputs.record(sources, findings, openedAt: openedAt, isRepeatable: !checked.hasRunCommands)
    } _: {
      SortedPaths.sorted(
        plan.pages.map { PlannedFile(path: $0.path, fingerprint: $0.fingerprint, render: $0.render) }
      ) { $0.path }
    }
    let request = PublishRequest(
      files: files,
      manifest: [
        ManifestField("version", Openbook.version), ManifestField("revision", options.revision),
        ManifestField("company", edition.figures.view.configuration.company),
        ManifestField("audience", edition.figures.view.audience),
        ManifestField("asOf", edition.figures.asOf?.description),
      ],
      jobs: options.jobs, force: options.force, protected: inputs.folders,
      inputs: record, build: Openbook.fingerprint)
    let report = try await workspace.publish(request)
    return BuildOutcome(
      findings: findings, report: report, isStrict: options.isStrict, remains: (checked, plan, request))
  }
}

/// The first five steps, without writing anything.
public enum Check {
  /// Every finding of a content folder.
  public static func run(_ options: BuildOptions) async throws(DiskError) -> BuildOutcome {
    let sources = try await InputListing(options, output: nil).read()
    let checked = await CheckedContent(sources, options)
    // Only files of static/ can stand in a page's place; nothing else of a plan is a finding.
    let plan = sources.content.contains { $0.path.hasPrefix("static/") } ? await checked.plan(sources, options) : nil
    return BuildOutcome(findings: checked.located(with: plan?.findings ?? []), isStrict: options.isStrict)
  }
}
