import OpenbookCore

/// A picture on a sheet: its message as its title, and below it what is drawn, of which months, and from where.
struct SheetFigure: Sendable {
  let title: String
  let bars: FunnelBars
  let caption: String
}

extension SheetFigure: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("title", title)
    fingerprinting.add("bars", bars)
    fingerprinting.add("caption", caption)
  }
}
