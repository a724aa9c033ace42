// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension PlainNarrator {
  var isNewCramp: Bool {
    let (was, now) = (before.machine.episodes, machine.episodes)
    return was.count != now.count || was.last?.repeats.count != now.last?.repeats.count
  }

  var hasMoved: Bool {
    let (was, now) = (before.machine.episodes.last, machine.episodes.last)
    return was?.site != now?.site || was?.side != now?.side
  }

  /// The beginning of relief.
  var relief: [String] {
    guard let episode = machine.currentEpisode else { return [] }
    if case .relief(let cause?) = machine.state {
      return [PlainTexts.cramp(episode.placeText, paused(cause))] + step
    }
    guard !episode.isInAftercare, let segment = run.segment else {
      return [PlainTexts.aftercare(episode.placeText)] + step
    }
    let act = segment.instruction.isEmpty ? "\(segment.name)." : segment.instruction.firstSentence
    let starts = segment.isStep ? [] : [PlainTexts.startsIn(remaining.secondsLeft)]
    let rest = segment.instruction.isEmpty ? "" : segment.instruction.afterFirstSentence
    return [PlainTexts.cramp(episode.placeText, act)] + starts
      + ([rest] + how(segment).dropFirst(segment.instruction.isEmpty ? 0 : 1)).filter {
        !$0.isEmpty
      }
      + [naming(run.plan.segments[run.index...].first(where: \.isStep) ?? segment)]
      + [PlainTexts.pressWhenEased] + sites(episode)
  }

  /// The sites with their digits, as long as the site can be changed.
  func sites(_ episode: Episode) -> [String] {
    guard machine.isSiteOpen else { return [] }
    let others = CrampSite.allCases.filter { $0 != episode.site }
    return [PlainTexts.sites(others.map { "\($0.number) \($0.word)" })]
  }

  /// The cramp was moved to another site or side.
  var moved: [String] {
    guard let episode = machine.currentEpisode else { return [] }
    let isOther = before.machine.episodes.last?.site != episode.site
    return isOther ? relief : [PlainTexts.place(episode.placeText)]
  }

  /// The person's answers during relief, and questions.
  var told: [String] {
    guard case .relief = machine.state, let episode = machine.currentEpisode else { return [] }
    var lines: [String] = []
    let was = before.machine.currentEpisode
    if let was, was.notes.triggers != episode.notes.triggers {
      lines.append(PlainTexts.told(episode.notes.triggers.triggerText))
    }
    if scene.isChoosingTriggers, !before.isChoosingTriggers { lines += triggers(episode) }
    if !scene.isChoosingTriggers, before.isChoosingTriggers { lines.append(PlainTexts.closed) }
    if asksOnWarmth(scene), !asksOnWarmth(before) {
      let keys = reliefView(scene).warmthKeys
      lines += [ReliefTexts.warmthQuestion, SessionBinding.plainHints(keys)]
    }
    return lines
  }

  func triggers(_ episode: Episode) -> [String] {
    let names = Condition.told.enumerated().map { index, trigger in
      "\(index + 1) \(trigger.trigger(at: episode.site))"
    }
    let offered = reliefView(scene).offeredTriggers
    let last = offered.isEmpty ? [] : ["0\(ReliefTexts.asLastTime(offered.triggerText))"]
    return [PlainTexts.triggers(names + last), PlainTexts.closesTriggers]
  }

  /// An outline for keys, which do not use it.
  static let noOutline = PlanOutline(.reliefAnywhere)

  func asksOnWarmth(_ scene: SessionScene) -> Bool { !reliefView(scene).warmthKeys.isEmpty }

  func reliefView(_ scene: SessionScene) -> ReliefView {
    ReliefView(scene: scene, outline: Self.noOutline)
  }
}
