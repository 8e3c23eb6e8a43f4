import Testing

@testable import OpenbookCore

/// "Did you mean …?"
@Suite struct NearestTests {
  private let keys = ["owner", "order", "target", "results", "tolerance", "unit", "name", "audience"]

  private static let meant: [(String, String?)] = [
    ("ownr", "owner"), ("onwer", "owner"), ("Owner", "owner"), ("OWNER", "owner"), ("tarket", "target"),
    ("targets", "target"), ("result", "results"),
    ("tolerence", "tolerance"), ("audiense", "audience"), ("unti", "unit"), ("nmae", "name"), ("owner", "owner"),
    ("", nil), ("xyz", nil), ("definition", nil), ("q", nil), ("zzzzzz", nil), ("targetresults", nil),
  ]

  @Test(arguments: meant) func aWordNearAKnownOneMeansIt(_ typed: String, _ known: String?) {
    #expect(nearest(typed, in: keys) == known)
  }

  @Test func theOrderOfCandidatesDoesNotMatter() {
    for typed in ["ower", "oder", "nme", "nit"] {
      #expect(nearest(typed, in: keys) == nearest(typed, in: keys.reversed()))
    }
  }

  private static let distances: [(String, String, Int)] = [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1),
    ("ca", "abc", 3), ("kitten", "sitting", 3),
    ("flaw", "lawn", 2), ("ab", "ba", 1), ("abcdef", "badcfe", 3),
  ]

  @Test(arguments: distances) func stepsBetweenWords(_ a: String, _ b: String, _ distance: Int) {
    #expect(editDistance(Array(a.utf8), Array(b.utf8)) == distance)
    #expect(editDistance(Array(b.utf8), Array(a.utf8)) == distance)
  }

  @Test func longWordsAreNotCompared() {
    let long = String(repeating: "a", count: 100_000)
    #expect(nearest(long, in: [long]) == nil)
  }

  @Test func remedyIsAQuestion() {
    #expect(didYouMean("ownr", keys) == "did you mean 'owner'?")
    #expect(didYouMean("zzz", keys) == nil)
  }
}
