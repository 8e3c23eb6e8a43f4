import Testing

@testable import OpenbookCore

/// Results that stand in a CSV file.
@Suite struct CSVResultsTests {
  private func company(
    _ csv: String, mapping: String = "csv: data/crm.csv, month: Month, actual: Value", more: String = ""
  ) -> TestCompany {
    company(bytes: Array(csv.utf8), mapping: mapping, more: more)
  }

  private func company(
    bytes: [UInt8], mapping: String = "csv: data/crm.csv, month: Month, actual: Value", more: String = ""
  ) -> TestCompany {
    TestCompany("metrics/m.yaml\n  name: M\n  results: {\(mapping)}\n  \(more)", files: ["data/crm.csv": bytes])
  }

  private func values(_ company: TestCompany) -> [String] {
    company.metric("m").months.map { "\($0.month) \($0.actual.value.map { "\($0)" } ?? "–")" }
  }

  private static let forms: [String] = [
    "Month,Value\n2026-01,5\n2026-02,7\n", "Month,Value\n2026-01,5\n2026-02,7",
    "Month,Value\r\n2026-01,5\r\n2026-02,7\r\n", "Month,Value\r2026-01,5\r2026-02,7\r",
    "\u{FEFF}Month,Value\n2026-01,5\n2026-02,7\n", "Month;Value\n2026-01;5\n2026-02;7\n",
    "Month\tValue\n2026-01\t5\n2026-02\t7\n",
    "\"Month\",\"Value\"\n\"2026-01\",\"5\"\n\"2026-02\",\"7\"\n", " Month , Value \n 2026-01 , 5 \n2026-02,7\n",
    "Value,Month\n5,2026-01\n7,2026-02\n",
    "Month,Value\n2026-02,7\n2026-01,5\n", "Month,Value\n2026-01-31,5\n2026-02-01,7\n",
    "Month,Value\n\n2026-01,5\n\n2026-02,7\n\n",
    "Month,Note,Value\n2026-01,\"a, b\",5\n2026-02,\"two\nlines\",7\n",
    "Month,Note,Value\n2026-01,\"say \"\"so\"\"\",5\n2026-02,\"\",7\n",
    "\"A, b\";Month;Value\n\"x;y\";2026-01;5\n;2026-02;7\n",
    "\"Pipeline; weighted; open\",Month,Value\nx,2026-01,5\ny,2026-02,7\n",
    "\"Pipeline\n(weighted; open; all)\",Month,Value\nx,2026-01,5\ny,2026-02,7\n",
    "Month,Value\n2026-01,5e0\n2026-02,0.7E+1\n", "Month,Value\n2026-01,2\n2026-01,3\n2026-02,7\n",
    "Month,Value\n2026-01,5\n2026-02,7\n2026-03,\n", "Month,Value,\n2026-01,5,\n2026-02,7,\n",
  ]

  @Test(arguments: forms) func aFileIsReadAsItIsMeant(_ csv: String) {
    let company = company(csv)
    #expect(values(company) == ["2026-01 5.0", "2026-02 7.0"])
    #expect(company.messages.isEmpty)
  }

  private static let aggregates: [(String, Double)] = [("sum", 14), ("mean", 14.0 / 3), ("last", 4)]

  @Test(arguments: aggregates) func severalRowsOfAMonthRollUp(_ aggregate: String, _ value: Double) {
    let company = company(
      "Month,Value\n2026-01,8\n2026-02,1\n2026-01-15,2\n2026-01,4\n", more: "aggregate: \(aggregate)")
    #expect(isClose(company.month("m", "2026-01")?.actual.value, value))
    #expect(company.month("m", "2026-02")?.actual.value == 1)
  }

  @Test func suffixesAndPercentAreThoseOfOtherNumbers() {
    let company = company("Month,Value\n2026-01,4.2M\n2026-02,38%\n2026-03,-1_000\n")
    #expect(values(company) == ["2026-01 4200000.0", "2026-02 0.38", "2026-03 -1000.0"])
  }

  @Test func rowsAreSelectedByTheirCells() {
    let csv =
      "Month,Region,Stage,Value\n2026-01,North,open,1\n2026-01,South,open,2\n2026-01,North,won,4\n2026-02, North ,open,8\n2026-02,north,open,16\n"
    let one = company(csv, mapping: "csv: data/crm.csv, month: Month, actual: Value, where: {Region: North}")
    #expect(values(one) == ["2026-01 5.0", "2026-02 8.0"])
    let two = company(
      csv, mapping: "csv: data/crm.csv, month: Month, actual: Value, where: {Stage: open, Region: North}")
    #expect(values(two) == ["2026-01 1.0", "2026-02 8.0"])
    let none = company(csv, mapping: "csv: data/crm.csv, month: Month, actual: Value, where: {Region: West}")
    #expect(none.messages == ["no-rows metrics/m.yaml:2:16 no row of 'data/crm.csv' is selected"])
  }

  @Test func notesOfAMonthAreJoined() {
    let company = company(
      "Month,Value,Comment\n2026-01,1,First\n2026-01,2, \n2026-01,4,\"Third, with a comma\"\n2026-02,8,\n",
      mapping: "csv: data/crm.csv, month: Month, actual: Value, note: Comment")
    #expect(company.metric("m").months.map(\.note) == ["First Third, with a comma", nil])
  }

  @Test func aLatin1FileIsReadWhereItIsSaid() {
    let bytes =
      Array("Month,Gr".utf8) + [0xF6, 0xDF] + Array("e,Ort\n2026-01,5,M".utf8) + [0xFC]
      + Array("nchen\n2026-02,7,K\n".utf8)
    let mapping = "csv: data/crm.csv, month: Month, actual: Größe, where: {Ort: München}, encoding: latin-1"
    let company = company(bytes: bytes, mapping: mapping)
    #expect(values(company) == ["2026-01 5.0"])
    #expect(company.messages.isEmpty)
    let unsaid = self.company(bytes: bytes, mapping: "csv: data/crm.csv, month: Month, actual: Größe")
    #expect(unsaid.messages.count == 1)
    #expect(unsaid.messages[0].hasPrefix("not-utf8 data/crm.csv:1:"), "\(unsaid.messages)")
  }

  private static let faults: [(String, String)] = [
    ("", "csv-syntax data/crm.csv:1:1 a CSV file without a header row"),
    ("Month,Value\n2026-01,5,6\n", "csv-syntax data/crm.csv:2:1 a row of 3 cells under a header of 2"),
    ("Month,Value\n2026-01\n", "csv-syntax data/crm.csv:2:1 a row of 1 cells under a header of 2"),
    ("Month,Value\n2026-01,5\n2026-02,\"7\n", "csv-syntax data/crm.csv:3:9 a quotation that does not end"),
    ("Month,Value\n2026-01,\"5\" x\n", "csv-syntax data/crm.csv:2:9 text after a closing quotation mark"),
    ("\"Month,Value\n2026-01,5\n", "csv-syntax data/crm.csv:1:1 a quotation that does not end"),
    (
      "Month,Value\nJan 2026,5\n2026-02,7\n",
      "bad-month data/crm.csv:2:1 'Jan 2026' is not a month such as 2026-10 or a day such as 2026-10-31"
    ),
    (
      "Month,Value\n2026-02-30,5\n2026-02,7\n",
      "bad-month data/crm.csv:2:1 '2026-02-30' is not a month such as 2026-10 or a day such as 2026-10-31"
    ),
    (
      "Month,Value\n,5\n2026-02,7\n",
      "bad-month data/crm.csv:2:1 '' is not a month such as 2026-10 or a day such as 2026-10-31"
    ),
    ("Größe,Month,Value\né,2026-01,n/a\n", "bad-number data/crm.csv:2:11 'n/a' is not a number"),
    ("Month;Value\n2026-01;3,5\n", "bad-number data/crm.csv:2:9 '3,5' is not a number"),
    ("Month,Value\n2026-01,\"4,200\"\n", "bad-number data/crm.csv:2:10 '4,200' is not a number"),
    ("Month,Values\n2026-01,5\n", "unknown-column metrics/m.yaml:2:52 no column 'Value' in 'data/crm.csv'"),
    ("month,Value\n2026-01,5\n", "unknown-column metrics/m.yaml:2:37 no column 'Month' in 'data/crm.csv'"),
    ("Month,Value\n", "no-rows metrics/m.yaml:2:16 no row of 'data/crm.csv' is selected"),
  ]

  @Test(arguments: faults) func aFaultIsShownAtItsPlace(_ csv: String, _ message: String) {
    #expect(company(csv).messages == [message])
  }

  @Test func whatIsAtFaultLeavesTheRest() {
    let company = company("Month,Value\n2026-01,5\nsoon,6\n2026-02,many\n2026-03,7\n")
    #expect(values(company) == ["2026-01 5.0", "2026-02 –", "2026-03 7.0"])
    #expect(company.messages.count == 2)
  }

  @Test func aMissingFileIsAFindingWithTheNearestName() {
    let company = company("Month,Value\n2026-01,5\n", mapping: "csv: data/cmr.csv, month: Month, actual: Value")
    #expect(company.messages == ["missing-file metrics/m.yaml:2:16 no file 'data/cmr.csv' in the content folder"])
    #expect(company.findings.first?.help == "did you mean 'data/crm.csv'?")
  }

  @Test func aThousandColumnsAreRead() {
    let names = (1...998).map { "c\($0)" }
    let row = { (month: String, value: String) in ([month] + names.map { _ in "x" } + [value]).joined(separator: ",") }
    let header = (["Month"] + names + ["Value"]).joined(separator: ",")
    #expect(values(company(header + "\n" + row("2026-01", "5") + "\n")) == ["2026-01 5.0"])
    let wide = company(header + ",More\n" + row("2026-01", "5") + ",x\n")
    #expect(wide.messages == ["cap-exceeded data/crm.csv:1:1 1001 columns, more than 1000"])
  }

  @Test func twoColumnsOfOneNameAreNotGuessed() {
    let company = company("Month,Value,Value\n2026-01,5,6\n")
    #expect(company.messages == ["csv-syntax data/crm.csv:1:13 two columns are named 'Value'"])
    #expect(values(company).isEmpty)
    // Of columns that nobody asks for, any number may have one name, or none.
    #expect(self.company("Month,x,x,,,Value\n2026-01,,,,,5\n").messages.isEmpty)
  }

  @Test func metricsShareAFile() {
    let csv = "Month,Region,Value\n2026-01,North,1\n2026-01,South,2\n"
    var folder = ""
    for (id, region) in [("n", "North"), ("s", "South")] {
      folder +=
        "metrics/\(id).yaml\n  name: M\n  results: {csv: data/crm.csv, month: Month, actual: Value, where: {Region: \(region)}}\n"
    }
    let company = TestCompany(folder, files: ["data/crm.csv": Array(csv.utf8)])
    #expect(company.month("n", "2026-01")?.actual.value == 1)
    #expect(company.month("s", "2026-01")?.actual.value == 2)
  }

  @Test func aFaultOfAFileIsToldOnce() {
    let folder = ["a", "b", "c"].map {
      "metrics/\($0).yaml\n  name: M \($0)\n  results: {csv: data/crm.csv, month: Month, actual: Value}\n"
    }.joined()
    #expect(TestCompany(folder, files: ["data/crm.csv": Array("Month,Value\n2026-01\n".utf8)]).messages.count == 1)
  }

  @Test(arguments: 0..<6) func whatIsWrittenComesBack(_ seed: Int) {
    var random = SeededNumbers(seed)
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let pieces = ["a", "é", "\"", "\n", ",", ";", "\t", " ", "\r\n", "x", "😀"]
    var expected: [String] = []
    var csv = ["Month", "Value", "Note", "Note two"].joined(separator: separator) + "\n"
    for offset in 0..<30 {
      let note = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      expected.append(note)
      let quoted = "\"" + note.replacing("\"", with: "\"\"") + "\""
      csv +=
        ["\(Month(year: 2024, number: 1) + offset)", "\(offset)", quoted, "x"].joined(separator: separator)
        + (Bool.random(using: &random) ? "\n" : "\r\n")
    }
    let company = company(csv, mapping: "csv: data/crm.csv, month: Month, actual: Value, note: Note")
    #expect(company.messages.isEmpty)
    let notes = company.metric("m").months.map { $0.note ?? "" }
    #expect(notes.map { Array($0.utf8) } == expected.map { Array(trimmed($0).utf8) })
  }

  @Test(arguments: 0..<6) func noBytesTrapTheReader(_ seed: Int) {
    var random = SeededNumbers(seed)
    let pieces: [[UInt8]] =
      ["Month", "Value", "2026-01", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "5", "\u{FEFF}", "é"].map {
        Array($0.utf8)
      } + [[0], [0xFF]]
    for _ in 0..<150 {
      var bytes = Array((Bool.random(using: &random) ? "Month,Value\n" : "").utf8)
      for _ in 0..<Int.random(in: 0...25, using: &random) { bytes += pieces.randomElement(using: &random) ?? [] }
      for mapping in ["", ", encoding: latin-1"] {
        _ = company(bytes: bytes, mapping: "csv: data/crm.csv, month: Month, actual: Value" + mapping).messages
      }
    }
  }
}
