extension YAMLReader {
  /// Reports the first key of a mapping that repeats an earlier one.
  mutating func checkKeys(of node: Int) {
    guard !hasFailed else { return }
    guard let (first, second) = repeatedKey(of: node) else { return }
    let span = Int(records[second].start)..<Int(records[second].end)
    let line = source.position(of: Int(records[first].start)).line
    let name = withText(of: second) { String(decoding: $0, as: UTF8.self) }
    fail(
      .duplicateKey, "duplicate key '\(name)', first on line \(line)", at: span, help: "keep one of the two")
  }

  private func repeatedKey(of node: Int) -> (first: Int, second: Int)? {
    var count = 0
    var isAscending = true
    var key = node + 1
    while key < records.count {
      count += 1
      let following = nextKey(key)
      if isAscending, following < records.count { isAscending = isText(key, before: following) }
      key = following
    }
    // Months and years mostly stand in order, so that no two are equal.
    if isAscending { return nil }
    return count <= 24 ? repeatedByPairs(from: node + 1) : repeatedByHash(from: node + 1, count: count)
  }

  private func nextKey(_ key: Int) -> Int { Int(records[Int(records[key].next)].next) }

  /// Compares a key with those before it, unless a filter of 64 bits tells that none is like it.
  private func repeatedByPairs(from start: Int) -> (first: Int, second: Int)? {
    var seen: UInt64 = 0
    var second = start
    while second < records.count {
      let bit = filterBit(second)
      var first = seen & bit == 0 ? second : start
      while first < second {
        if isSameText(first, second) { return (first, second) }
        first = nextKey(first)
      }
      seen |= bit
      second = nextKey(second)
    }
    return nil
  }

  private func filterBit(_ key: Int) -> UInt64 {
    withText(of: key) { text in
      guard let first = text.first, let last = text.last else { return 1 }
      return 1 << UInt64((text.count &* 11 &+ Int(first) &* 5 &+ Int(last)) & 63)
    }
  }

  /// An open table; `Hasher` has a new seed in every run, so no file can make it slow.
  private func repeatedByHash(from start: Int, count: Int) -> (first: Int, second: Int)? {
    var size = 16
    while size < count * 2 { size *= 2 }
    var slots = [Int](repeating: -1, count: size)
    var key = start
    while key < records.count {
      var hasher = Hasher()
      withText(of: key) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      var slot = hasher.finalize() & (size - 1)
      while slots[slot] >= 0 {
        if isSameText(slots[slot], key) { return (slots[slot], key) }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = key
      key = nextKey(key)
    }
    return nil
  }

  private func isSameText(_ a: Int, _ b: Int) -> Bool {
    guard records[a].length == records[b].length else { return false }
    return withText(of: a) { first in withText(of: b) { second in first.elementsEqual(second) } }
  }

  private func isText(_ a: Int, before b: Int) -> Bool {
    withText(of: a) { first in withText(of: b) { second in first.lexicographicallyPrecedes(second) } }
  }

  private func withText<R>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let record = records[index]
    let range = Int(record.text)..<Int(record.text) + Int(record.length)
    return (record.isInArena ? arena : bytes).withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
