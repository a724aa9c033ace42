// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What somebody trains, on which days and when: three or four days a week, most of the time.
struct Habit: Sendable {
  /// A day of the week.
  struct Slot: Sendable {
    let routine: RoutineID
    /// The minute of the day at which it usually begins.
    let minute: Int
    /// In how many of a hundred such weeks it comes to something.
    let chance: Int
  }

  /// The days from Monday, as far as something is usual on them.
  let slots: [Slot?]
  /// What is done on a day on which nothing is usual.
  let other: RoutineID
  /// How long the exercise itself takes, in minutes.
  let exercise: ClosedRange<Int>
  /// In how many of a hundred evenings there are some stretches before bed, in the months of them.
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
