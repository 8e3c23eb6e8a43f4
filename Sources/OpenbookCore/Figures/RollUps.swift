/// Roll-ups of ratios that were computed already: a ratio of ratios, a thousand deep, asks for the same ones again.
struct RollUps {
  /// A metric with the months shifted back.
  struct Part: Hashable {
    let metric: Int
    let back: Int
  }

  /// By the months that are rolled up.
  var known: [[Month]: [Part: Known<Double>]] = [:]
}
