import OpenbookCore

/// The files of a content folder, each read by itself.
struct BoundContent: Sendable {
  let configuration: Configuration
  /// What the configuration names.
  let mentions: [Mention]
  let files: [FileContents]
  let findings: [Finding]

  init(_ sources: InputSources, _ options: BuildOptions) async {
    let markdown = MarkdownLibrary.reader
    let (configuration, mentions, findings) = Configuration.read(sources.content, markdown: markdown)
    self.configuration = configuration
    self.mentions = mentions
    self.findings = sources.findings + findings
    files = await parallelMap(sources.content, jobs: options.jobs) { source in
      FileContents.read(source, configuration: configuration, markdown: markdown)
    }.compactMap { $0 }
  }
}
