import Testing

/// What fuzzing found, and the inputs that it starts from, are taken rightly.
@Suite struct FuzzReplayTests {
  @Test(arguments: ["yaml", "csv", "formulas", "front-matter"]) func everyFileIsTakenRightly(_ target: String) {
    let files = FuzzFiles.of(target)
    #expect(files.count >= 20, "the corpus is missing")
    for file in files {
      let fault =
        switch target {
        case "yaml": YAMLCheck.fault(file.bytes)
        case "csv": CSVCheck.fault(file.bytes)
        case "formulas": FormulaCheck.fault(file.bytes)
        default: FrontMatterCheck.fault(file.bytes)
        }
      if let fault { Issue.record("Fuzz/\(file.path): \(fault)") }
    }
  }
}
