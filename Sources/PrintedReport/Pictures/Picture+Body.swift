// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import Wording

extension Picture {
  /// The body, front and back, shaded by the number of cramps.
  ///
  /// - Parameter scale: Points for each unit of the map.
  static func body(_ page: BodyPage, scale: Double, about: String) -> Picture {
    let (gap, top, legend) = (34.0, 24.0, 34.0)
    let (wide, tall) = (Double(BodyMap.width) * scale, Double(BodyMap.height) * scale)
    var picture = Picture(
      "Where cramps come", about: about, width: max(130, 2 * wide + gap),
      height: top + tall + legend)
    for view in BodyMap.View.allCases {
      let left = view == .front ? 0 : wide + gap
      picture.text(
        view == .front ? "front" : "back", left + wide / 2, 9, .middle, isStrong: true)
      picture.text(view.leftOfPicture.rawValue, left, 20)
      picture.text(view.rightOfPicture.rawValue, left + wide, 20, .end)
      func draw(_ box: BodyMap.Box, radius: Double, _ look: Look) {
        picture.round(
          left + Double(box.x) * scale, top + Double(box.y) * scale, Double(box.width) * scale,
          Double(box.height) * scale, radius: radius * scale, look)
      }
      for part in BodyMap.outline { draw(part, radius: 11, .body) }
      for region in BodyMap.regions where region.view == view {
        let cramps = page[region.site]?.shown(on: region.side) ?? 0
        draw(region.box, radius: 3, Look.cramps[CrampAmount(cramps).rawValue])
        guard cramps > 0 else { continue }
        // Beside the body, to be readable on any shade.
        let isLeft = region.side == view.leftOfPicture
        let edge = isLeft ? region.box.x - 2 : region.box.x + region.box.width + 2
        picture.text(
          "\(cramps)", left + Double(edge) * scale,
          top + (Double(region.box.y) + Double(region.box.height) / 2) * scale + 3,
          isLeft ? .end : .start, isStrong: true)
      }
    }
    let y = top + tall + 14
    picture.legend(Array(Look.cramps[0...2]), ["none", "1–2", "3–9"], x: 0, y: y)
    picture.legend(Array(Look.cramps[3...4]), ["10–29", "30 or more"], x: 0, y: y + 12)
    return picture
  }
}
