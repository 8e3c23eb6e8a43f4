import OpenbookCore

extension SheetTable.Cell {
  /// What was spent beside what was approved: a bar, and by how much it is more, in words.
  static func spent(_ spent: Double?, of approved: Double?, _ numbers: MetricNumbers, _ words: Words) -> Self {
    guard let spent else { return Self() }
    guard let approved else { return .text(words[.noApproval]) }
    let drawing = Drawing.contributions([spent], of: approved)
    return Self(mark: .spent(spent, of: approved, numbers, words), drawing: drawing.isEmpty ? nil : drawing)
  }
}

extension Mark {
  /// By how much more was spent than was approved; nil where it was no more.
  static func spent(_ spent: Double, of approved: Double, _ numbers: MetricNumbers, _ words: Words) -> Mark? {
    Plan.Budget.excess(of: spent, over: approved).map { excess in
      Mark(.concern, words(.overApproved, ["value": numbers.full(excess)]))
    }
  }
}
