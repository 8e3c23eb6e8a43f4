/// The candidate that a mistyped word most likely means; nil unless one stands out.
///
/// Distance counts insertions, deletions, replacements and swaps of neighbours; a third of the word may differ.
public func nearest(_ word: String, in candidates: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased().utf8)
  guard !typed.isEmpty, typed.count <= 64 else { return nil }
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let known = Array(candidate.lowercased().utf8)
    let limit = max(1, max(typed.count, known.count) / 3)
    guard abs(typed.count - known.count) <= limit else { continue }
    let distance = editDistance(typed, known)
    guard distance <= limit else { continue }
    // Of words this short one letter for another makes another word: ceo and coo.
    if typed.count == known.count, typed.count <= 3, typed.sorted() != known.sorted() { continue }
    if best == nil || (distance, candidate) < (best!.distance, best!.word) { best = (distance, candidate) }
  }
  return best?.word
}

/// How many insertions, deletions, replacements and swaps of neighbours turn one word into another
/// (Damerau 1964, optimal string alignment).
func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      current.append(cost)
    }
    before = previous
    previous = current
  }
  return previous[b.count]
}
