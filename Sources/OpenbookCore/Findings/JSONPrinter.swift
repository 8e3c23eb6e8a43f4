/// Findings for programs: `{"findings": [{rule, severity, path, line, column, message, help}]}`.
public enum JSONPrinter {
  /// The findings as JSON, one a line; line and column are `null` for a finding about a whole file or folder.
  public static func print(_ findings: [LocatedFinding]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("findings")
      json.array(findings, lines: true) { item, json in
        json.object { json in
          json.member("rule", item.finding.rule)
          json.member("severity", item.finding.severity.rawValue)
          json.member("path", item.path)
          json.member("line", item.position?.line)
          json.member("column", item.position?.column)
          json.member("message", item.finding.message)
          json.member("help", item.finding.help)
        }
      }
    }
    return json.finish()
  }
}
