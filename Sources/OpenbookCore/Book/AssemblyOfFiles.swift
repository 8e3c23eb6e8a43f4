/// The files that are no entity, and the CSVs that fill entities.
extension Assembly {
  /// Files that are no entity: assets, data, and what nothing reads.
  mutating func noteOtherFiles() {
    var unread: Set<String> = []
    findings.append(contentsOf: NamesAlike.findings(in: sources))
    for source in sources {
      if files[source.path] == nil { files.updateValue(nil, forKey: source.path) }
      if source.role == .asset { assets.append(source.path) }
      switch source.role {
      case .unexpected(let message, let help):
        findings.append(Finding(.unknownFile, message, path: source.path, help: help))
      case .unknownFolder(let folder) where unread.insert(folder).inserted:
        findings.append(
          Finding(
            .unknownFolder, "nothing reads the folder '\(folder)'", path: folder + "/",
            help: didYouMean(folder, FileRole.folders) ?? "folders are: \(FileRole.folders.joined(separator: ", "))"))
      default: break
      }
    }
  }

  mutating func fillCSVResults() {
    let hasCSV = entities.metrics.contains { $0.csv != nil } || entities.funnels.contains { $0.cohorts != nil }
    guard hasCSV else { return }
    var csv = CSVResults(
      sources: Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
      outputs: outputs.map { Dictionary($0.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }) },
      commands: configuration.commands.map(\.key))
    for index in entities.metrics.indices {
      guard let mapping = entities.metrics[index].csv else { continue }
      entities.metrics[index].results = csv.results(mapping, aggregate: entities.metrics[index].aggregate)
      findings.append(contentsOf: entities.metrics[index].percentFindings(of: mapping))
    }
    for index in entities.funnels.indices {
      if let mapping = entities.funnels[index].cohorts { entities.funnels[index].leads = csv.leads(mapping) }
    }
    findings.append(contentsOf: csv.findings)
  }
}
