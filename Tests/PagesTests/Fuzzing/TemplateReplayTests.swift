import Testing

/// What fuzzing found, and the inputs that it starts from, are taken rightly.
@Suite struct TemplateReplayTests {
  @Test func everyFileIsTakenRightly() {
    let files = FuzzFiles.of("templates")
    #expect(files.count >= 20, "the corpus is missing")
    for file in files {
      if let fault = TemplateCheck.fault(file.bytes) { Issue.record("Fuzz/\(file.path): \(fault)") }
    }
  }
}
