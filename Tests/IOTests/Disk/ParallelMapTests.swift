import Testing

@testable import OpenbookIO

@Suite struct ParallelMapTests {
  @Test func parallelMapKeepsTheOrder() async {
    let items = Array(0..<1_000)
    for jobs in [0, 1, 2, 7, 2_000] {
      #expect(await parallelMap(items, jobs: jobs) { $0 * 2 } == items.map { $0 * 2 })
    }
    #expect(await parallelMap([Int](), jobs: 2) { $0 } == [])
  }

  @Test func parallelMapThrowsTheFirstErrorInOrder() async {
    let error = await #expect(throws: DiskError.self) {
      try await parallelMap(Array(0..<100), jobs: 4) { (item) throws(DiskError) -> Int in
        guard item % 40 != 39 else { throw DiskError("item \(item)") }
        return item
      }
    }
    #expect(error?.message == "item 39")
  }
}
