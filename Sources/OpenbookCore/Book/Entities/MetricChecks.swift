extension Metric {
  /// Fields that exclude or need each other.
  func check(_ root: YAMLNode, _ reading: inout Reading) {
    let key = { (name: String) in root.child(name)?.key.span ?? root.span }
    if formula != nil, root.child("results") != nil {
      reading.add(
        .conflictingFields, "a metric with both 'formula' and 'results'", at: key("results"),
        help: "remove 'results': they are computed; or remove 'formula'")
    }
    if statedAggregate == .ratio, root.child("formula") == nil {
      reading.add(
        .conflictingFields, "'aggregate: ratio' without a formula", at: key("aggregate"),
        help: "add 'formula: part / whole', or choose sum, mean or last")
    }
    if let results = root.child("results")?.value, let mapping = csv {
      let place = Span(source: results.span.source, start: results.span.start, end: results.span.start + 1)
      if mapping.file == nil, mapping.command == nil, results.child("csv") == nil, results.child("command") == nil {
        reading.add(
          .missingField, "results from a CSV need 'csv' or 'command'", at: place, help: "add 'csv: data/crm.csv'")
      } else if mapping.file != nil, mapping.command != nil {
        reading.add(
          .conflictingFields, "results with both 'csv' and 'command'", at: key("results"),
          help: "remove one of the two: results come from one table")
      }
    }
    if rhythm == .quarter, root.child("spread") != nil {
      reading.add(
        .conflictingFields, "'spread' in a metric that is reported every quarter", at: key("spread"),
        help: "remove 'spread', and state targets by quarter")
    }
  }
}
