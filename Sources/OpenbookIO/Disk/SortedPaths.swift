import Glibc

/// A path among the bytes of many, and whose it is.
private struct PathKey {
  let start: Int
  let count: Int
  let index: Int
}

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

  /// The items in the order of their paths' bytes; equal paths stay as they are.
  ///
  /// All paths lie side by side while they are compared, since comparing two Strings takes several times as long.
  static func sorted<Item>(_ items: [Item], by path: (Item) -> String) -> [Item] {
    var bytes: [UInt8] = []
    var keys: [PathKey] = []
    keys.reserveCapacity(items.count)
    for index in items.indices {
      let start = bytes.count
      PathBytes.withBytes(path(items[index])) { bytes.append(contentsOf: $0) }
      keys.append(PathKey(start: start, count: bytes.count - start, index: index))
    }
    bytes.withUnsafeBytes { bytes in
      keys.sort { a, b in
        let common = min(a.count, b.count)
        if common > 0, let base = bytes.baseAddress {
          let order = memcmp(base + a.start, base + b.start, common)
          if order != 0 { return order < 0 }
        }
        return (a.count, a.index) < (b.count, b.index)
      }
    }
    return keys.map { items[$0.index] }
  }
}
