import Testing

/// Files whose names no site can have, or that two systems take for different ones.
@Suite struct OddNameTests {
  @Test(arguments: [
    ("assets/a\nb.png", "assets/a\\u{A}b.png"), ("assets/a\u{1B}b.png", "assets/a\\u{1B}b.png"),
    ("assets/a\u{7F}b.png", "assets/a\\u{7F}b.png"), ("assets/gnp.\u{202E}b.png", "assets/gnp.\\u{202E}b.png"),
    ("assets/a\u{2066}b.png", "assets/a\\u{2066}b.png"), ("metrics/a\u{2069}.yaml", "metrics/a\\u{2069}.yaml"),
    ("metrics/a\tb.yaml", "metrics/a\\u{9}b.yaml"),
  ])
  func aNameWithWhatNobodySeesIsNamed(_ path: String, _ shown: String) throws {
    let run = try HostileFolder([path: Array("name: A\n".utf8)]).run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/\(shown): error: a name with characters that no address can hold [odd-file]"))
  }

  @Test(arguments: [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80]] as [[UInt8]]) func aNameThatIsNoTextIsAFinding(
    _ bytes: [UInt8]
  ) throws {
    let folder = try HostileFolder()
    try folder.write(Array("assets/a".utf8) + bytes + Array(".png".utf8), [1])
    let run = try folder.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("a name with characters that no address can hold [odd-file]"))
  }

  /// Names of dots are hidden, as all that begin with one.
  @Test(arguments: ["metrics/...", "metrics/....yaml", "assets/.. .png", "static/...", ".../a.yaml"])
  func aNameOfDotsIsHidden(_ path: String) throws {
    let run = try HostileFolder([path: [1]]).run("build")
    #expect(run.status == 0 && run.errors == "")
  }

  @Test(arguments: [
    ("static/Map.txt", "static/map.txt", "a name that only case tells from 'static/Map.txt'"),
    ("assets/LOGO.PNG", "assets/logo.png", "a name that only case tells from 'assets/LOGO.PNG'"),
    ("assets/É.png", "assets/é.png", "a name that only case tells from"),
    ("data/e\u{301}.csv", "data/\u{E9}.csv", "a name whose letters are composed in another way"),
    ("static/\u{212B}", "static/\u{C5}", "a name whose letters are composed in another way"),
    ("assets/\u{1100}\u{1161}.png", "assets/\u{AC00}.png", "a name whose letters are composed in another way"),
  ])
  func twoNamesForOneFileAreAFinding(_ first: String, _ second: String, _ message: String) throws {
    let folder = try HostileFolder.withMetric([first: [1]])
    try folder.write(Array(second.utf8), [2])
    try folder.write(Array("data/a.csv".utf8), Array("Month,V,N\n2026-01,1,\n".utf8))
    for command in ["check", "build"] {
      let run = try folder.run(command)
      #expect(run.status == 1)
      #expect(run.errors.contains(message) && run.errors.contains("[path-collision]"), "\(run.errors)")
    }
  }

  /// 255 bytes are the most that a name may have. One that fits nowhere on the site is a finding.
  @Test(arguments: [
    ("static/", 255, ""), ("assets/", 255, ".png"), ("data/", 255, ".csv"), ("metrics/", 255, ".yaml"),
    ("metrics/", 200, ".yaml"), ("strategy/", 255, ".md"), ("factors/", 255, ".md"),
  ])
  func aLongNameIsBuiltOrAFinding(_ folder: String, _ length: Int, _ ending: String) throws {
    let name = String(repeating: "a", count: length - ending.utf8.count) + ending
    let text = ending == ".yaml" ? "name: A\n" : "---\ntitle: A\n---\n![a](../\(folder)\(name))\n"
    let run = try HostileFolder([folder + name: Array(text.utf8)]).run("build")
    #expect(run.status == 0 || run.errors.contains("]"), "\(run.errors)")
    #expect(!run.errors.contains("File name too long"), "\(run.errors)")
  }
}
