// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A session as somebody does it: the real machine, with the keys of a person at plausible moments.
///
/// A key that the machine rejects does nothing, as in the program.
struct SessionPlay {
  /// The session so far.
  private(set) var machine: SessionMachine
  /// What it has written down.
  private(set) var entries: [LogEntry] = []
  var random: SplitMix64
  /// How long the exercise itself takes, in minutes.
  private let exercise: ClosedRange<Int>

  /// Makes a session that has not begun.
  init(_ plan: SessionPlan, exercise: ClosedRange<Int>, using random: SplitMix64) {
    // Nobody looks on every second: what passes between two keys is no time that was missed.
    machine = SessionMachine(
      plan, gap: GapRule(policy: .pause, length: GapRule.lengths.upperBound))
    // Nobody listens either.
    machine.cueRule = CueRule(lastSeconds: 0)
    self.exercise = exercise
    self.random = random
  }

  /// Whether it is over.
  var isOver: Bool { if case .finished = machine.state { true } else { false } }

  /// Whether the plan runs.
  var isRunning: Bool { if case .running = machine.state { true } else { false } }

  /// Presses a key.
  mutating func press(_ event: SessionEvent) { handle(event, at: machine.lastSeen) }

  /// Lets time pass, an hour at the most at a time.
  mutating func wait(_ duration: Duration) {
    let end = machine.lastSeen + duration
    while machine.lastSeen < end, !isOver {
      handle(.timeReached, at: min(end, machine.lastSeen + machine.gap.length))
    }
  }

  private mutating func handle(_ event: SessionEvent, at moment: SessionInstant) {
    guard let effects = try? machine.handle(event, at: moment) else { return }
    for case .record(let entry) in effects { entries.append(entry) }
  }
}

extension SessionPlay {
  /// How far somebody comes.
  enum Course: Hashable {
    /// To the end.
    case whole
    /// To a part of the plan, in percent.
    case stopped(at: Int)
    /// No further than the first seconds.
    case glimpsed
  }

  /// Draws how far somebody comes.
  static func course(using random: inout SplitMix64) -> Course {
    random.pick(weighted: [
      (.whole, 88), (.stopped(at: 15 + random.below(75)), 9), (.glimpsed, 3),
    ])
  }

  /// Goes through the plan.
  ///
  /// - Parameters:
  ///   - course: How far.
  ///   - cramp: A cramp on the way, if there is one, and its relief.
  mutating func play(_ course: Course, cramp: (course: CrampCourse, cramp: Cramp)? = nil) {
    press(.start)
    if course == .glimpsed {
      wait(random.seconds(3, 40))
      return press(.end)
    }
    let count = machine.plan.segments.count
    var last = count
    if case .stopped(let percent) = course { last = count * percent / 100 }
    let place = cramp.map { _ in crampPlace(before: last) }
    while isRunning {
      if machine.run.index >= last {
        wait(random.seconds(1, 15))
        return press(.end)
      }
      if machine.run.index == place, machine.episodes.isEmpty, let (course, cramp) = cramp {
        waitInSegment(share: 10 + random.below(80))
        relieve(course, cramp)
      } else {
        goThroughSegment()
      }
    }
  }

  /// A segment in which a cramp hits: in the exercise or after it, of a plan that has such phases.
  private mutating func crampPlace(before end: Int) -> Int {
    let segments = machine.plan.segments.indices.prefix(max(1, end))
    let late = segments.filter { index in
      let segment = machine.plan.segments[index]
      return segment.isStep && segment.phase != .warmUp
    }
    return late.isEmpty ? segments.count / 2 : random.pick(late)
  }

  /// One segment of the plan: mostly as it is meant.
  private mutating func goThroughSegment() {
    guard let segment = machine.run.segment else { return }
    if segment.isStep {
      switch random.below(100) {
      case 0, 1:
        waitInSegment(share: random.below(60))
        return press(.next)
      case 2: pause(for: random.seconds(8, 60), after: random.below(90))
      case 3 where !segment.isOpenEnded: press(.extend(.seconds(10)))
      case 4...33 where segment.phase == .exercise && segment.isOpenEnded:
        pause(for: random.seconds(30, 300), after: 20 + random.below(60))
      default: break
      }
    }
    if let rest = machine.run.remaining(at: machine.lastSeen) {
      wait(rest)
    } else {
      wait(usualLength(of: segment) * (85 + random.below(30)) / 100)
      press(.done)
    }
  }

  private mutating func pause(for duration: Duration, after share: Int) {
    waitInSegment(share: share)
    press(.pause)
    wait(duration)
    press(.resume)
  }

  /// Lets a part of the segment pass, in percent.
  private mutating func waitInSegment(share: Int) {
    guard let segment = machine.run.segment else { return }
    let length = machine.run.remaining(at: machine.lastSeen) ?? usualLength(of: segment)
    wait(.milliseconds(length.wholeMilliseconds * Int64(share) / 100))
  }

  /// How long what only the person ends takes.
  private mutating func usualLength(of segment: Segment) -> Duration {
    switch segment.dose {
    case .reps(let count, _): random.seconds(2, 4) * count
    case .hold(_, let most): most
    case .untilDone:
      segment.phase == .exercise
        ? random.seconds(exercise.lowerBound * 60, exercise.upperBound * 60)
        : random.seconds(15, 60)
    }
  }
}
