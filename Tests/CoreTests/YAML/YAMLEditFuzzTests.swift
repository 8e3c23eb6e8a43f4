import Testing

@testable import OpenbookCore

/// Random edits of random files: the file says what it should and nothing else is touched.
@Suite struct YAMLEditFuzzTests {
  @Test(arguments: 0..<8 as Range<UInt64>) func editsOfGeneratedFiles(block: UInt64) {
    expect(block << 32..<block << 32 + 1000) { $0.file() }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func editsOfFixtures(block: UInt64) {
    expect(block << 32..<block << 32 + 750) { random in
      let file = random.pick(YAMLFixtures.all + YAMLCases.accepted)
      return Array((random.below(4) == 0 ? file.replacing("\n", with: "\r\n") : file).utf8)
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func editsOfDamagedFixtures(block: UInt64) {
    expect(block << 32..<block << 32 + 1500) { random in
      let file = Array(random.pick(YAMLFixtures.all).utf8)
      return random.damaged(file, other: Array(random.pick(YAMLFixtures.all).utf8))
    }
  }

  /// Makes an edit of a file for each seed, and records an issue for each that goes wrong; at least 19 in 20 are to
  /// be accepted, of each kind.
  private func expect(_ seeds: Range<UInt64>, file: (inout YAMLRandom) -> [UInt8]) {
    var made: [YAMLRandomEdit.Kind: Int] = [:]
    var accepted: [YAMLRandomEdit.Kind: Int] = [:]
    var undone = 0
    for seed in seeds {
      var random = YAMLRandom(seed: seed)
      var bytes = file(&random)
      var range: Range<Int>?
      if random.below(4) == 0, bytes.last == 10, !bytes.starts(with: [0xEF]) {
        let fence = Array((bytes.contains(13) ? "---\r\n" : "---\n").utf8)
        range = fence.count..<fence.count + bytes.count
        bytes = fence + bytes + fence + Array("# Text: [not {yaml".utf8)
      }
      guard let document = YAMLDocument.read(Source(yaml: bytes), range: range).document,
        let edit = random.edit(of: document, range: range)
      else { continue }
      made[edit.kind, default: 0] += 1
      let check = YAMLEditCheck(document: document, range: range, edit: edit)
      switch check.outcome {
      case .accepted:
        accepted[edit.kind, default: 0] += 1
        undone += check.isUndoable ? 1 : 0
      case .refused: break
      case .fault(let fault):
        let shown = String(decoding: bytes, as: UTF8.self).debugDescription
        Issue.record("seed \(seed): \(fault)\nfile: \(shown)\nedit: \(edit.edit)")
      }
    }
    #expect(undone * 5 > accepted.values.reduce(0, +), "too few edits can be undone for that to mean anything")
    for kind in YAMLRandomEdit.Kind.allCases {
      let (accepted, made) = (accepted[kind, default: 0], made[kind, default: 0])
      #expect(made > 20 && accepted * 20 >= made * 19, "\(accepted) of \(made) of the kind \(kind) were accepted")
    }
  }
}
