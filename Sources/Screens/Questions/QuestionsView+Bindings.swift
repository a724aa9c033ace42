// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension QuestionsView {
  var clotBindings: [SessionBinding] {
    let episode = machine.currentEpisode
    let notes = episode.map { $0.notes.toggling(.suspectedClot) } ?? EpisodeNotes()
    // Going back after it had eased does not undo that here.
    let untold: [SessionEvent] =
      episode?.isUneased == true ? [.note(notes), .back] : [.note(notes)]
    return [
      end, warnings,
      SessionBinding(
        [.character("t")], KeyHint("t", ReliefTexts.notAClot, priority: 60),
        ReliefTexts.notAClotWords, .ask(.own(.events(untold)))),
      allKeys,
    ]
  }

  var stillCrampingBindings: [SessionBinding] {
    [
      SessionBinding(
        [.enter, .character("y"), .character("c")],
        KeyHint(SessionTexts.enter, ReliefTexts.yesAgain, priority: 100), ReliefTexts.yesAgain,
        .ask(.own(.event(.again)))),
      SessionBinding(
        [.character("e")], KeyHint("e", ReliefTexts.itEased, priority: 99), ReliefTexts.easedWords,
        .ask(.own(.event(.eased)))),
      SessionBinding(
        [.character("n")], KeyHint("n", ReliefTexts.continueUntold, priority: 98),
        ReliefTexts.continueUntoldWords, .own(.openQuestions)),
      backToRelief, end, warnings, allKeys,
    ]
  }

  var aftercareBindings: [SessionBinding] {
    [
      SessionBinding(
        [.enter], KeyHint(SessionTexts.enter, ReliefTexts.aftercare, priority: 100),
        ReliefTexts.aftercareWords, .ask(.own(.event(.aftercare)))),
      SessionBinding(
        [.character("n")], KeyHint("n", ReliefTexts.skipAftercare, priority: 99),
        ReliefTexts.skipAftercareWords, .own(.openQuestions)),
      cramp, backToRelief, end, warnings, allKeys,
    ]
  }

  /// From the questions back into the last step.
  var backToRelief: SessionBinding {
    let isEased = machine.currentEpisode.map { !$0.isUneased && !$0.isInAftercare } ?? false
    return SessionBinding(
      [.character("p")],
      KeyHint("p", isEased ? ReliefTexts.notEased : SharedTexts.back, priority: 50),
      ReliefTexts.backToRelief, .ask(.own(.event(.back))))
  }

  /// The keys at the questions.
  var questionBindings: [SessionBinding] {
    let ways = continuations
    let chosen = ways[min(form.way, ways.count - 1)]
    var bindings: [SessionBinding] = [
      SessionBinding(
        [.enter], KeyHint(SessionTexts.enter, chosen.label.lowercased(), priority: 100),
        QuestionTexts.asChosen, .ask(.own(.event(.continue(chosen.way))))),
      cramp,
      SessionBinding(
        [Key.up, .down, .tab].map { ($0, .own(.answer($0))) },
        KeyHint("↑↓", SharedTexts.move, priority: 60), QuestionTexts.moveWords),
    ]
    if form.row != .ways || ways.count > 1 {
      bindings.append(
        SessionBinding(
          [Key.left, .right].map { ($0, .own(.answer($0))) },
          KeyHint("←→", QuestionTexts.change, priority: 59), QuestionTexts.changeWords))
    }
    for way in ways {
      guard let letter = way.letter else { continue }
      bindings.append(
        SessionBinding(
          [.character(letter)],
          KeyHint(String(letter), way.label.lowercased(), priority: 30), way.words,
          .ask(.own(.event(.continue(way.way))))))
    }
    if machine.currentEpisode?.isUneased == true {
      bindings.append(
        SessionBinding(
          [.character("e")], KeyHint("e", ReliefTexts.eased, priority: 70),
          ReliefTexts.easedWords, .ask(.own(.event(.eased)))))
    }
    return bindings + hideAdvice + [backToRelief, end, warnings, allKeys]
  }
}
