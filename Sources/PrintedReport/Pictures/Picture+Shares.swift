// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import Wording

extension Picture {
  /// Shares with their intervals, one below another.
  static func shares(
    _ shares: [(name: String, share: Proportion)], about: String
  ) -> Picture {
    let (left, top, row, plot) = (176.0, 14.0, 16.0, 240.0)
    let end = left + plot
    var picture = Picture(
      "How many cramps eased in each step", about: about, width: end + 70,
      height: top + Double(shares.count) * row + 4)
    for (share, words) in [(0.0, "0 %"), (0.5, "50 %"), (1, "100 %")] {
      let x = left + share * plot
      picture.line(x, top - 2, to: x, top + Double(shares.count) * row, .rule)
      picture.text(words, x, 9, .middle)
    }
    for (index, (name, share)) in shares.enumerated() {
      let y = top + Double(index) * row + 8
      picture.text(name.printed(atMost: 34, rest: ""), 0, y + 3)
      picture.text("\(share.count) of \(share.total)", end + 66, y + 3, .end)
      guard let drawn = IntervalPlot(share) else {
        picture.text("too few to tell", left + 6, y + 3)
        continue
      }
      let (low, high) = (left + drawn.low * plot, left + drawn.high * plot)
      picture.line(low, y, to: high, y, .ink)
      picture.line(low, y - 3, to: low, y + 3, .ink)
      picture.line(high, y - 3, to: high, y + 3, .ink)
      picture.round(left + drawn.share * plot - 3, y - 3, 6, 6, radius: 3, .training4)
    }
    return picture
  }

  /// Answers from 0 to 10, as bars.
  static func ratings(
    _ name: String, _ ratings: Ratings, width: Double, about: String
  ) -> Picture {
    let (top, tall) = (10.0, 28.0)
    let base = top + tall
    let each = width / Double(ratings.histogram.count)
    let most = ratings.histogram.max() ?? 0
    var picture = Picture(
      name, about: about, width: width, height: base + 11)
    for (rating, count) in ratings.histogram.enumerated() {
      let x = Double(rating) * each
      if count > 0 {
        let height = Double(barLength(count, of: most, in: Int(tall * 10))) / 10
        picture.box(x + 0.8, base - height, each - 1.6, height, .cramps3)
        picture.text("\(count)", x + each / 2, base - height - 2, .middle)
      }
      picture.text("\(rating)", x + each / 2, base + 9.5, .middle)
    }
    picture.line(0, base, to: width, base, .ink)
    return picture
  }
}
