/// Lists that are sorted by the bytes of their paths, side by side.
enum SortedPaths {
  /// Calls `body` once for each path that is in either list, in order, with its positions; -1 where it is not in one.
  @inline(__always)
  static func pair<First, Second>(
    _ first: [First], _ second: [Second], _ firstPath: (First) -> String, _ secondPath: (Second) -> String,
    _ body: (_ first: Int, _ second: Int) -> Void
  ) {
    var left = 0
    var right = 0
    while left < first.count || right < second.count {
      let order =
        if left == first.count { 1 } else if right == second.count { -1 } else {
          PathBytes.compare(firstPath(first[left]), secondPath(second[right]))
        }
      body(order <= 0 ? left : -1, order >= 0 ? right : -1)
      if order <= 0 { left += 1 }
      if order >= 0 { right += 1 }
    }
  }
}
