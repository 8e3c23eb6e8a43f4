/// Circles in a graph of named things.
enum Cycles {
  /// One circle: its path, the first name again at the end, and where its last step is written.
  struct Cycle {
    let path: [EntityName]
    let span: Span
  }

  /// Each circle once, from its smallest name on; linear in names and edges, without recursion.
  static func find(_ edges: [EntityName: [(EntityName, Span)]]) -> [Cycle] {
    var state: [EntityName: Bool] = [:]  // false: on the path; true: done
    var cycles: [Cycle] = []
    for start in edges.keys.sorted() where state[start] == nil {
      var path: [(name: EntityName, next: Int)] = [(start, 0)]
      state[start] = false
      while let last = path.last {
        let steps = edges[last.name] ?? []
        guard last.next < steps.count else {
          state[last.name] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let (target, span) = steps[last.next]
        switch state[target] {
        case nil:
          state[target] = false
          path.append((target, 0))
        case false?:
          let names = path.map(\.name)
          let from = names.firstIndex(of: target) ?? 0
          cycles.append(Cycle(path: Array(names[from...]) + [target], span: span))
        case true?: break
        }
      }
    }
    return cycles
  }
}
