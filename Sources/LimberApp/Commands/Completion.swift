// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import RoutineFiles
import RoutineModel
import SessionEngine
import SessionLog
import TextCanvas

// The rule of this file: somebody waits for it with a finger on a key. It takes one look at what is there,
// makes no file, waits for nobody who holds the log, and says nothing of what goes wrong.

extension CompletionKind {
  /// The ids of the routines.
  static let routineIDs = custom { words, _, prefix in Completion(words, prefix).routines }
  /// The ids of the routines that there is a reminder of.
  static let reminderIDs = custom { words, _, prefix in Completion(words, prefix).reminders }
  /// The ids of the routines or, with `--continue`, those of unfinished sessions.
  static let routineOrUnfinishedIDs = custom { words, _, prefix in
    let completion = Completion(words, prefix)
    return words.contains("--continue") ? completion.unfinished : completion.routines
  }
  /// The ids of the sessions, newest first.
  static let sessionIDs = custom { words, _, prefix in Completion(words, prefix).sessions }
  /// The ids of the deleted sessions.
  static let deletedSessionIDs = custom { words, _, prefix in
    Completion(words, prefix).deletedSessions
  }
  /// The steps of relief for the site that is written before, or for any.
  static let reliefSteps = custom { words, _, prefix in Completion(words, prefix).reliefSteps }
  /// The ids of the cramps, newest first.
  static let crampIDs = custom { words, _, prefix in Completion(words, prefix).cramps }
  /// The ids of the deleted cramps.
  static let deletedCrampIDs = custom { words, _, prefix in
    Completion(words, prefix).deletedCramps
  }
  /// The ids, in full, of what can be erased.
  static let erasableIDs = custom { words, _, prefix in Completion(words, prefix).erasable }
}

extension RawRepresentable<String> where Self: CaseIterable {
  /// All words of the list.
  static var completion: CompletionKind { .list(allCases.map(\.rawValue)) }
}

/// What a shell offers for the word that is being typed.
private struct Completion {
  /// The newest so many are offered.
  private static let most = 200

  private let words: [String]
  private let prefix: String

  init(_ words: [String], _ prefix: String) {
    (self.words, self.prefix) = (words, prefix)
  }

  var routines: [String] {
    let entries = RoutineLibrary().entries
    return offered(
      entries.compactMap { entry in
        (try? entry.outline.get()).map { (id: entry.id.rawValue, what: $0.name) }
      })
  }

  var reminders: [String] {
    let reminders = try? ReminderFile(paths: Paths()).load()
    return offered(
      (reminders?.all ?? []).map { (id: $0.routine.rawValue, what: $0.schedule.text) })
  }

  var sessions: [String] {
    orLast(ask { log throws(SessionLogError) in try log.history(limit: Self.most) }.map(told))
  }

  var unfinished: [String] {
    let sessions = ask { log throws(SessionLogError) in try log.history(limit: Self.most) }
    return offered(sessions.filter { $0.totals.outcome == nil }.map(told))
  }

  var deletedSessions: [String] {
    orLast(
      ask { log throws(SessionLogError) in try log.deletedSessions(limit: Self.most) }.map(told))
  }

  var cramps: [String] {
    orLast(ask { log throws(SessionLogError) in try log.cramps(limit: Self.most) }.map(told))
  }

  var deletedCramps: [String] {
    let all = ask { log throws(SessionLogError) in
      try log.cramps(includingDeleted: true, limit: Self.most)
    }
    return orLast(all.filter(\.isDeleted).map(told))
  }

  var erasable: [String] {
    let sessions = ask { log throws(SessionLogError) in
      try log.history(limit: Self.most) + log.deletedSessions(limit: Self.most)
    }
    let cramps = ask { log throws(SessionLogError) in
      try log.cramps(includingDeleted: true, limit: Self.most)
    }
    return offered(
      sessions.map { (id: $0.id.rawValue, what: told($0).what) }
        + cramps.filter(\.id.isByHand).map { (id: $0.id.rawValue, what: told($0).what) })
  }

  /// The steps of relief of a site, written such that the shell takes one for one word.
  var reliefSteps: [String] {
    let library = RoutineLibrary()
    let sites = zip(words, words.dropFirst()).filter { $0.0 == "--site" }
      .compactMap { CrampSite(rawValue: $0.1) }
    var names: [String] = []
    for site in sites.isEmpty ? CrampSite.allCases : sites {
      names += library.reliefSteps(for: site).filter { !names.contains($0) }
    }
    guard CompletionShell.requesting == .bash else {
      return names.filter { $0 == $0.visible }.map {
        CompletionShell.requesting == .zsh ? $0.replacing(":", with: "\\:") : $0
      }
    }
    let quote = prefix.first.flatMap { "'\"".contains($0) ? $0 : nil }
    return names.filter { $0 == $0.visible }.map { name in
      // Bash expands it once before it compares it with what is typed, and escapes it where it puts it.
      Self.escaped(quote.map { "\($0)\(name)\($0)" } ?? name)
    }
  }

  /// A text with a backslash before whatever a shell may take for something else.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += ($1.isLetter || $1.isNumber ? "" : "\\") + String($1) }
  }

  private func told(_ session: SessionSummary) -> (id: String, what: String) {
    (
      isBeyondShort ? session.id.rawValue : session.id.short,
      "\(session.startedAt.minuteText) \(session.name)"
    )
  }

  private func told(_ cramp: CrampRecord) -> (id: String, what: String) {
    (
      isBeyondShort ? cramp.id.rawValue : cramp.id.short,
      "\(cramp.onsetAt.minuteText) \(cramp.site.rawValue)"
    )
  }

  /// Whether more of an id is typed than its short form has.
  private var isBeyondShort: Bool { prefix.prefix { $0 != "." }.count > 8 }

  private func orLast(_ found: [(id: String, what: String)]) -> [String] {
    found.isEmpty ? [] : offered([(id: "last", what: "the last one")] + found)
  }

  /// The words in the form of the shell that asks, with what each is where that is shown.
  private func offered(_ found: [(id: String, what: String)]) -> [String] {
    found.filter { $0.id.hasPrefix(prefix) && $0.id == $0.id.visible }.map { id, what in
      switch CompletionShell.requesting {
      case .zsh?: "\(id.replacing(":", with: "\\:")):\(what.visible)"
      case .fish?: "\(id)\t\(what.visible)"
      default: id
      }
    }
  }

  /// Asks the log that the command line names.
  private func ask<Row>(
    _ question: (LogDatabase) throws(SessionLogError) -> [Row]
  ) -> [Row] {
    var database: String?
    for (word, next) in zip(words, words.dropFirst()) where word == "--database" {
      // The word is as it was typed.
      let path = next.filter { !"'\"\\".contains($0) }
      database = (path as NSString).expandingTildeInPath
    }
    guard let log = RequestedLog.glance(option: database) else { return [] }
    defer { log.close() }
    return (try? question(log)) ?? []
  }
}
