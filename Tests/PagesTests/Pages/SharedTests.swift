import Synchronization
import Testing

@testable import OpenbookPages

/// A value that several ask for is made once, and not kept longer than they need it.
@Suite struct SharedTests {
  private final class Made: Sendable {
    let count = Mutex(0)
    let alive = Mutex(0)
  }

  private final class Witness: Sendable {
    private let made: Made

    init(_ made: Made) {
      self.made = made
      made.count.withLock { $0 += 1 }
      made.alive.withLock { $0 += 1 }
    }

    deinit { made.alive.withLock { $0 -= 1 } }
  }

  @Test func isMadeOnceForAllItsUsesAndLetGo() {
    let made = Made()
    let shared = Shared(uses: 2) { Witness(made) }
    #expect(made.count.withLock { $0 } == 0)
    _ = shared.take()
    #expect(made.alive.withLock { $0 } == 1)
    _ = shared.take()
    #expect(made.count.withLock { $0 } == 1)
    #expect(made.alive.withLock { $0 } == 0)
    _ = shared.take()
    #expect(made.count.withLock { $0 } == 2)
    #expect(made.alive.withLock { $0 } == 0)
  }

  @Test func manyAtATimeMakeItOnce() async {
    let made = Made()
    let shared = Shared(uses: 100) { Witness(made) }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { _ = shared.take() } }
    }
    #expect(made.count.withLock { $0 } == 1)
    #expect(made.alive.withLock { $0 } == 0)
  }
}
