// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What somebody trains, on which days and when: usually three or four days a week.
struct Habit: Sendable {
  /// The usual training on a day of the week.
  struct Slot: Sendable {
    let routine: RoutineID
    /// The minute of the day at which it usually starts.
    let minute: Int
    /// Percent of weeks in which this slot is trained.
    let chance: Int
  }

  /// The slots from Monday to Sunday; `nil` for a day without one.
  let slots: [Slot?]
  /// The routine for days without a slot.
  let other: RoutineID
  /// How many minutes the exercise itself takes.
  let exercise: ClosedRange<Int>
  /// Percent chance of an evening stretch, in months that have them.
  let bedtime: Int

  /// Draws a habit.
  init(using random: inout SplitMix64) {
    let days = random.pick([
      [1, 3, 6], [1, 3, 5, 6], [2, 4, 6], [1, 3, 5], [2, 4, 6, 7], [1, 2, 4, 6],
    ])
    let main = random.pick(Self.sports)
    let second = random.pick(Self.sports.filter { $0 != main })
    let secondDay = random.pick(days)
    let evening = 17 * 60 + 15 * random.below(9)
    let morning = 8 * 60 + 15 * random.below(11)
    let isEarly = random.chance(25)
    slots = (1...7).map { day in
      guard days.contains(day) else { return nil }
      return Slot(
        routine: day == secondDay ? second : main,
        minute: day > 5 || isEarly ? morning : evening, chance: 80 + random.below(15))
    }
    other = second
    let shortest = 14 + random.below(14)
    exercise = shortest...shortest + 22
    bedtime = random.pick([0, 15, 35, 55])
  }

  private static let sports: [RoutineID] = [
    "running", "walking", "cycling", "strength", "swimming", "racket", "foot-calf",
  ]
}
