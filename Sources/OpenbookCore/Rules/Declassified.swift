extension Rule {
  /// Something is shown although it is computed from what is less public, for the reason that its file states.
  public static let declassified = Rule(
    "declassified", .information, isAdjustable: true,
    what:
      "Something is shown although it is computed from what is less public, for the reason that its file states.",
    why:
      "Whoever publishes the site should see each such exception, every time.",
    example: """
      metrics/cash.yaml
        name: Cash
        audience: board
        results: {2026-10: 12}
      metrics/months-left.yaml
        name: Months left
        formula: cash / 2
        declassify: The company may know how long the money lasts
      """,
    remedy: """
      metrics/cash.yaml
        name: Cash
        audience: board
        results: {2026-10: 12}
      metrics/months-left.yaml
        name: Months left
        formula: cash / 2
      """)
}

extension Book {
  /// One for each thing that is cut off from what it is computed from.
  var declassifications: [Finding] {
    declassified.map { name, reason, place in
      Finding(
        .declassified,
        "\(name.kind.noun) '\(name.id)' is shown to '\(audience(of: name))' in spite of its inputs: \(reason)",
        place: place, help: "remove 'declassify' to make it as secret as what it is computed from")
    }
  }
}
