import OpenbookCore
import Testing

@testable import OpenbookPages

/// The bar at a parent shows what the figures beside it say.
@Suite struct ContributionBarTests {
  /// How long the bar is, in lengths of its frame.
  private func filled(_ parts: [Double], of amount: Double) throws -> Double {
    var output = Output()
    Drawing.contributions(parts, of: amount).write(into: &output)
    let widths = output.text.matches(of: #/<rect class="([a-z ]+)"[^>]* width="([0-9.]+)"/#).map { match in
      (isFrame: match.1 == "plan", width: Double(match.2) ?? 0)
    }
    let frame = try #require(widths.first { $0.isFrame }).width
    return widths.filter { !$0.isFrame }.reduce(0) { $0 + $1.width } / frame
  }

  @Test(
    arguments: [
      // What lacks, what is there, what is over.
      ([3, 4], 10, 0.7), ([6, 4], 10, 1), ([8, 4], 10, 1.2),
      // 1.2 less 0.2 is all of it, and not a fifth too much.
      ([1.2e6, -0.2e6], 1e6, 1), ([8, -6], 10, 0.2),
      // Costs that are to fall by 8: 6 of them do, and 2 more than before is none of it.
      ([-4, -2], -8, 0.75), ([2], -8, 0), ([-3], 10, 0), ([5, -5], 10, 0),
    ] as [([Double], Double, Double)]) func isAsLongAsTheSum(_ parts: [Double], _ amount: Double, _ length: Double)
    throws
  {
    let filled = try filled(parts, of: amount)
    #expect(abs(filled - length) < 0.01, "\(filled)")
  }
}
