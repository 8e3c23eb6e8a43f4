import OpenbookCore

/// The months with a commentary as an Atom feed (RFC 4287), the newest first.
struct Feed: Fingerprinted {
  struct Entry: Fingerprinted {
    let title: String
    let route: Route
    let updated: CalendarDate
    let summary: String

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("title", title)
      fingerprinting.add("route", route)
      fingerprinting.add("updated", updated)
      fingerprinting.add("summary", summary)
    }
  }

  /// The most months that it holds.
  private static let cap = 24

  let entries: [Entry]

  init(_ material: SiteMaterial, style: SiteStyle) {
    // No clock: a month is news on the day that its file says, else on the month's last day.
    entries = material.view.months.suffix(Self.cap).reversed().map { report in
      let counts = material.counts(of: report.month)
      return Entry(
        title: report.title ?? style.words(.monthDefaultTitle, ["month": style.calendar.full(report.month)]),
        route: .month(report.month),
        updated: report.published ?? CalendarDate(lastOf: report.month),
        summary: "\(style.calendar.full(report.month)): \(FactorRowDisplay.counts(counts, style.words)).")
    }
  }

  func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.add("entries", entries) }

  /// The feed's bytes; nil where the site does not know where it stands, or has nothing to tell.
  func write(_ frame: SiteFrame) -> [UInt8]? {
    guard let home = frame.address(of: .home), let own = frame.address(of: .feed),
      let newest = entries.map(\.updated).max()
    else { return nil }
    var output = Output(capacity: 4_096)
    func element(_ name: String, _ text: String) {
      output.unescaped("<\(name)>")
      output.escaped(text)
      output.unescaped("</\(name)>\n")
    }
    output.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
    element("title", frame.company)
    element("id", home)
    output.raw("<link rel=\"self\" href=\"")
    output.escaped(own)
    output.raw("\"/>\n<link href=\"")
    output.escaped(home)
    output.raw("\"/>\n")
    element("updated", "\(newest)T00:00:00Z")
    output.raw("<author>")
    element("name", frame.company)
    output.raw("</author>\n")
    for entry in entries {
      let address = frame.address(of: entry.route) ?? ""
      output.raw("<entry>\n")
      element("title", entry.title)
      element("id", address)
      output.raw("<link href=\"")
      output.escaped(address)
      output.raw("\"/>\n")
      element("updated", "\(entry.updated)T00:00:00Z")
      element("summary", entry.summary)
      output.raw("</entry>\n")
    }
    output.raw("</feed>\n")
    return output.finish()
  }
}
