import OpenbookCore

/// What the commands of `openbook.yaml` printed that metrics ask for.
struct CommandOutputs: Sendable {
  /// One for each command that ran; nil where none may.
  let sources: [Source]?
  let findings: [Finding]

  /// Runs each command once, in the content folder, where the options allow that.
  ///
  /// - Parameter position: the place of the first output among the build's sources.
  init(_ bound: BoundContent, from position: Int, _ options: BuildOptions) {
    guard options.allowsCommands else {
      (sources, findings) = (nil, [])
      return
    }
    let used = Set(bound.files.compactMap(\.usedCommand))
    var sources: [Source] = []
    var findings: [Finding] = []
    for command in bound.configuration.commandLines where used.contains(command.name) {
      switch Program(arguments: command.arguments, folder: options.content).output() {
      case .success(let bytes):
        sources.append(
          Source(
            id: SourceID(position + sources.count), path: FileContents.outputPath(command.name), bytes: bytes,
            folder: ""))
      case .failure(let failure):
        findings.append(
          Finding(
            .commandFailed, "the command '\(command.name)' gave nothing: \(failure.reason)", at: command.span,
            help: "run it by hand in the content folder: \(command.arguments.joined(separator: " "))"))
      }
    }
    (self.sources, self.findings) = (sources, findings)
  }
}
