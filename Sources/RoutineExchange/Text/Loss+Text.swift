// SPDX-License-Identifier: MIT
import StrictYAML

// The one place where losses become words.

extension [Loss] {
  /// The losses for a person, each kind once with its places; cut off if there are very many.
  package var texts: [String] {
    var order: [Loss.What] = []
    var places: [Loss.What: [Loss.Place]] = [:]
    for loss in self {
      if places[loss.what] == nil { order.append(loss.what) }
      places[loss.what, default: []].append(loss.place)
    }
    let most = 40
    let texts = order.prefix(most).map { "\($0.text), \(Self.listed(places[$0] ?? []))" }
    return order.count > most ? texts + ["and \(order.count - most) more like these"] : texts
  }

  /// Lines as numbers and ranges, parts by name; cut off if there are many.
  private static func listed(_ places: [Loss.Place]) -> String {
    var lines: [Int] = []
    var parts: [String] = []
    for place in places {
      switch place {
      case .line(let line): if line != lines.last { lines.append(line) }
      case .part(let part): if part != parts.last { parts.append(part) }
      }
    }
    var runs: [ClosedRange<Int>] = []
    for line in lines.sorted() {
      if let last = runs.last, line <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...Swift.max(last.upperBound, line)
      } else {
        runs.append(line...line)
      }
    }
    var words = runs.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    if let first = words.first {
      words[0] = (lines.count == 1 ? "line " : "lines ") + first
    }
    words += parts.map(inQuotes)
    let most = 12
    let rest = words.count - most
    return words.prefix(most).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension Loss.What {
  /// The loss in a few words, followed by its places.
  var text: String {
    switch self {
    case .cutName: "name cut short"
    case .cutText: "text cut short"
    case .controlCharacters: "control characters left out"
    case .latin1:
      "read as Latin-1, since the app's export damages other letters (its Share does not)"
    case .damagedCharacters: "letters that the app's export damaged, replaced"
    case .emptySet: "set without rounds or exercises left out"
    case .emptyExercise: "exercise of 0 s left out"
    case .emptyWorkout: "workout without exercises left out"
    case .missingName: "given a name, because it has none"
    case .unknownKey(let key): "key \(quoted(key)) left out"
    case .weight: "weight kept as text"
    case .distance: "distance kept as text"
    case .maximum: "'as many as you can' kept as text; Enter ends it"
    case .dropSet: "drop set kept as text"
    case .effort: "effort (RPE) kept as text"
    case .tempo: "tempo kept as text"
    case .setNote: "note of a set kept as text"
    case .equipment: "equipment kept as text"
    case .tags: "tags left out"
    case .lastRest: "rest left out, because nothing follows"
    case .header(let title): "header \(quoted(title)) left out"
    case .metadata(let key): "\(quoted("@\(key)")) left out"
    case .outsideText: "text outside a workout left out"
    case .minutes(let text): "\(quoted(text)) read as minutes; metres are written 'meters'"
    case .images: "pictures left out"
    case .languages: "languages other than English left out"
    case .cutCycle: "round that Workrave cuts short left out"
    case .stretchedCycle: "round that Workrave cuts short completed"
    case .unknownElement(let name): "<\(visible(name.prefix(40)))> left out"
    case .unknownAttribute(let name, let element):
      "'\(visible(name.prefix(40)))' of <\(visible(element.prefix(40)))> left out"
    case .noDuration: "sequence without a duration given 15 s, as Workrave does"
    case .instruction: "instruction left out"
    case .caution: "caution left out"
    case .summary: "summary left out"
    case .sources: "sources left out"
    case .sound: "sound settings left out"
    case .getReady: "time to get ready left out; there it is 10 s"
    case .range: "range replaced by its upper end"
    case .ownPace: "repetitions at your own pace given 30 s"
    case .untilDone: "step that waits for Enter given 30 s"
    case .extra: "extra step left out"
    case .conditions: "conditions left out"
    case .rounding: "time rounded up to whole seconds"
    case .phaseNames: "names of the phases left out"
    case .affectedSide: "question about the side left out"
    case .next: "routine that follows left out"
    }
  }
}
