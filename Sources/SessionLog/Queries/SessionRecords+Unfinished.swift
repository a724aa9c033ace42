// SPDX-License-Identifier: MIT
import SessionEngine

// The rule of this file: the state of a session that was cut off is found only by replaying its
// records through the machine. Time after the last record counts only up to the heartbeat.

extension SessionRecords {
  /// The session when it was last seen, from its records and its heartbeat.
  ///
  /// - Throws: `Damage` at the first event that does not fit the session's plan.
  func unfinished(_ clocks: ResumeClocks) throws(Damage) -> UnfinishedSession {
    do throws(ReplayRejection) {
      let logged = try machine(gap: clocks.gap)
      var seen = logged.lastSeen
      if let heartbeats = clocks.heartbeats, let run = runs.last, !clocks.boot.isEmpty,
        run.boot == clocks.boot
      {
        seen =
          Heartbeat.read(
            head.id, in: heartbeats, entries: entries.count, lastEntry: seen,
            bound: run.at + (clocks.reading.bootClock - run.bootClock)) ?? seen
      }
      return UnfinishedSession(
        id: head.id, startedAt: head.startedAt, logged: logged,
        machine: try machine(until: seen, gap: clocks.gap), age: age(of: seen, clocks),
        entryCount: entries.count)
    } catch {
      throw Damage(place: "session \(head.id), event \(error.index + 1): \(error.reason)")
    }
  }

  /// The entries that end it as stopped at the last moment it was seen; empty if it has ended.
  func ending(at lastSeen: SessionInstant) -> [LogEntry] {
    // The program was running up to that moment, so no time was missed.
    let gap = GapRule(policy: .continue, length: GapRule.standard.length)
    var machine = try? machine(gap: gap)
    return (try? machine?.handle(.end, at: lastSeen).entries) ?? []
  }

  /// The longest credible time since; keeps a session within the limits of records.
  private static let longestAge: Duration =
    .milliseconds(RecordLimits.milliseconds.upperBound / 4)

  /// How long ago a moment of the session was, never negative: by the boot clock, which nobody can
  /// set, if the machine has not restarted since the last run; else by the person's clock.
  func age(of moment: SessionInstant, _ clocks: ResumeClocks) -> Duration {
    let (run, reading) = (runs.last, clocks.reading)
    let into = max(.zero, moment - (run?.at ?? .start))
    var age = Duration.milliseconds(
      reading.wall.unixMilliseconds
        - (run?.wall ?? head.startedAt).advanced(by: into).unixMilliseconds)
    if let run, !run.boot.isEmpty, run.boot == clocks.boot {
      let byBootClock = reading.bootClock - run.bootClock - into
      if byBootClock >= .zero { age = byBootClock }
    }
    return min(max(.zero, age), Self.longestAge)
  }
}
