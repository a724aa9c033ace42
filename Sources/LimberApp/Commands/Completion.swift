// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import RoutineFiles
import RoutineModel
import SessionEngine
import SessionLog
import TextCanvas

// The rule of this file: somebody is waiting with a finger on the key. It takes one look, creates
// no file, does not wait for a locked log, and is silent about errors.

extension CompletionKind {
  /// The ids of own routines; ``CompletionScript`` adds files.
  static let ownRoutineIDs = custom { words, _, prefix in Completion(words, prefix).ownRoutines }
  static let routineIDs = custom { words, _, prefix in Completion(words, prefix).routines }
  /// The ids of the routines that there is a reminder of.
  static let reminderIDs = custom { words, _, prefix in Completion(words, prefix).reminders }
  /// Routine ids or, with `--continue`, ids of unfinished sessions.
  static let routineOrUnfinishedIDs = custom { words, _, prefix in
    let completion = Completion(words, prefix)
    return words.contains("--continue") ? completion.unfinished : completion.routines
  }
  /// Session ids, newest first.
  static let sessionIDs = custom { words, _, prefix in Completion(words, prefix).sessions }
  static let deletedSessionIDs = custom { words, _, prefix in
    Completion(words, prefix).deletedSessions
  }
  /// Relief steps for the site given earlier on the line, or for any.
  static let reliefSteps = custom { words, _, prefix in Completion(words, prefix).reliefSteps }
  /// Cramp ids, newest first.
  static let crampIDs = custom { words, _, prefix in Completion(words, prefix).cramps }
  static let deletedCrampIDs = custom { words, _, prefix in
    Completion(words, prefix).deletedCramps
  }
  /// Full ids of what can be erased.
  static let erasableIDs = custom { words, _, prefix in Completion(words, prefix).erasable }
}

extension CompletionKind {
  /// Words of a list, also behind a comma: of what is typed, only the last word is completed, and none
  /// is offered twice.
  static func words<Word: RawRepresentable<String>>(_ words: [Word]) -> CompletionKind {
    let names = words.map(\.rawValue)
    return custom { _, _, prefix in
      let typed = prefix.split(separator: ",", omittingEmptySubsequences: false).dropLast()
      return names.filter { name in !typed.contains { $0 == name } }.map { name in
        CompletionShell.undescribed((typed.map(String.init) + [name]).joined(separator: ","))
      }
    }
  }
}

extension CompletionShell {
  /// A completion that fish shows without what its option is about.
  fileprivate static func undescribed(_ text: String) -> String {
    requesting == .fish ? "\(text)\t" : text
  }
}

extension RawRepresentable<String> where Self: CaseIterable {
  /// All words of the enumeration.
  static var completion: CompletionKind { .list(allCases.map(\.rawValue)) }
}

/// The completions for the word being typed.
private struct Completion {
  /// How many of the newest are offered.
  private static let most = 200

  private let words: [String]
  private let prefix: String

  init(_ words: [String], _ prefix: String) {
    (self.words, self.prefix) = (words, prefix)
  }

  var routines: [String] {
    let entries = RoutineLibrary().catalog.entries
    return offered(
      entries.compactMap { entry in
        (try? entry.outline.get()).map { (id: entry.id.rawValue, what: $0.name) }
      })
  }

  /// The person's own, even those whose file has mistakes.
  var ownRoutines: [String] {
    let own = RoutineLibrary().catalog.entries.filter { $0.origin != .builtIn }
    return offered(
      own.map { (id: $0.id.rawValue, what: (try? $0.outline.get())?.name ?? "has mistakes") })
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

  /// The relief steps of a site, quoted so that the shell takes each as one word.
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
        CompletionShell.undescribed(
          CompletionShell.requesting == .zsh ? $0.replacing(":", with: "\\:") : $0)
      }
    }
    let quote = prefix.first.flatMap { "'\"".contains($0) ? $0 : nil }
    return names.filter { $0 == $0.visible }.map { name in
      // Bash expands the text before comparing it with what is typed, and escapes it when inserting
      // it.
      Self.escaped(quote.map { "\($0)\(name)\($0)" } ?? name)
    }
  }

  /// The text with a backslash before each character special to a shell.
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

  /// The completions in the form of the asking shell, with descriptions if it shows them.
  private func offered(_ found: [(id: String, what: String)]) -> [String] {
    found.filter { $0.id.hasPrefix(prefix) && $0.id == $0.id.visible }.map { id, what in
      switch CompletionShell.requesting {
      case .zsh?: "\(id.replacing(":", with: "\\:")):\(what.visible)"
      case .fish?: "\(id)\t\(what.visible)"
      default: id
      }
    }
  }

  /// Asks the log named on the command line.
  private func ask<Row>(
    _ question: (LogDatabase) throws(SessionLogError) -> [Row]
  ) -> [Row] {
    var database: String?
    for (word, next) in zip(words, words.dropFirst()) where word == "--database" {
      // The word is as it was typed, with quotes.
      let path = next.filter { !"'\"\\".contains($0) }
      database = (path as NSString).expandingTildeInPath
    }
    guard let log = RequestedLog.glance(option: database) else { return [] }
    defer { log.close() }
    return (try? question(log)) ?? []
  }
}
