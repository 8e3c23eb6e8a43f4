import CLinux
import OpenbookCore

/// Up to `jobs` threads.
struct ThreadWorkers: Workers {
  let jobs: Int

  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] { await parallelMap(items, jobs: jobs, work) }
}

/// Transforms every item on up to `jobs` threads and returns the results in the items' order.
///
/// Items are taken in small chunks, so that slow ones, which often stand together, hold nobody up. With one job, or few
/// items, everything happens where it was called. Where several items fail, the error is that of the first in order.
public func parallelMap<Item: Sendable, Result: Sendable, Failure: Error>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) throws(Failure) -> Result
) async throws(Failure) -> [Result] {
  let chunks = await parallelChunks(of: items.count, jobs: jobs) { range -> Swift.Result<[Result], Failure> in
    var results: [Result] = []
    results.reserveCapacity(range.count)
    for index in range {
      do throws(Failure) {
        results.append(try transform(items[index]))
      } catch {
        return .failure(error)
      }
    }
    return .success(results)
  }
  var results: [Result] = []
  results.reserveCapacity(items.count)
  for chunk in chunks { results.append(contentsOf: try chunk.get()) }
  return results
}

/// Cuts `0..<count` into chunks, does the work on up to `jobs` threads, and returns its results in order.
func parallelChunks<Result: Sendable>(
  of count: Int, jobs: Int, _ work: @escaping @Sendable (Range<Int>) -> Result
) async -> [Result] {
  let jobs = max(jobs, 1)
  guard count > 1, jobs > 1 else { return count > 0 ? [work(0..<count)] : [] }
  // A chunk costs a microsecond or two, and pages differ in cost a hundredfold.
  let size = max(1, min(16, count / (jobs * 8)))
  let starts = Array(stride(from: 0, to: count, by: size))
  var results = [Result?](repeating: nil, count: starts.count)
  await withTaskGroup(of: (Int, Result).self) { group in
    var next = 0
    while next < min(jobs, starts.count) {
      add(next)
      next += 1
    }
    while let (chunk, result) = await group.next() {
      results[chunk] = result
      guard next < starts.count else { continue }
      add(next)
      next += 1
    }

    func add(_ chunk: Int) {
      let range = starts[chunk]..<min(starts[chunk] + size, count)
      group.addTask {
        openbook_prepare_heap()
        return (chunk, work(range))
      }
    }
  }
  return results.compactMap { $0 }
}

/// Two pieces of work side by side; with one job, one after the other.
func both<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () async -> Second
) async -> (First, Second) {
  guard jobs > 1 else { return (first(), await second()) }
  async let aside = first()
  let here = await second()
  return (await aside, here)
}
