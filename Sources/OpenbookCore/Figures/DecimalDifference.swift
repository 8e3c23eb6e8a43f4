/// a − b to fifteen digits of the larger one: the difference of the decimals that were written, where the binary one
/// is off by a hair (1.15 − 1.1 is 0.05, not 0.04999999999999982, which one decimal would show as 0.0).
///
/// Fifteen digits are what every Double keeps of a decimal; less than 1e-14 of the larger number is lost.
func decimalDifference(_ a: Double, _ b: Double) -> Double {
  let difference = a - b
  let size = max(a.magnitude, b.magnitude)
  // Beyond these, ten to the power is no exact Double, or there is nothing behind the point.
  guard size >= 1e-6, size < 1e15 else { return difference }
  var power = 1.0
  while size * power < 1e14 { power *= 10 }
  return (difference * power).rounded() / power
}
