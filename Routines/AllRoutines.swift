// SPDX-License-Identifier: MIT
// Made of the YAML files of this folder. Change those, and make this file anew by
// `RECORD_ROUTINES=1 swift test --filter BuiltInRoutineTests`.
import RoutineModel

extension BuiltinRoutine {
  /// All of them, in the order of their ids.
  public static let all: [BuiltinRoutine] = [
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "ankle-sprain",
        name: "Ankle after a sprain",
        kind: .exercise,
        summary: "Balance training for 8 weeks, once you can do sport again. In a trial, 22% sprained it again with balance training, 33% without. Cannot put weight on it? Get it seen. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(420000), isOpenEnded: false))),
      make: ankleSprain),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "bedtime",
        name: "Bedtime stretch",
        kind: .mobility,
        summary: "Two minutes for calves and hamstrings, every night before sleep. A small trial in people over 55 saw fewer, milder night cramps after six weeks. Another trial of calf stretching saw no effect. The evidence is thin. Two extras follow that were not in the trial.",
        content: .steps(RoutineLength(nominal: milliseconds(120000), isOpenEnded: false))),
      make: bedtime),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "calf-cramp",
        name: "Calf cramp relief",
        kind: .relief,
        summary: "Stretches the calf at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Sore afterwards? Cold may soothe it. A swollen or painful leg with chest pain or short breath is an emergency. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(480000), isOpenEnded: true))),
      make: calfCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "cycling",
        name: "Cycling",
        kind: .workout,
        summary: "Warm up, ride for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
        content: .phases(WorkoutPhases(warmUp: "cycling-warm-up", exercise: .open, coolDown: "cycling-cool-down"))),
      make: cycling),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "cycling-cool-down",
        name: "Cycling cool-down",
        kind: .coolDown,
        summary: "An easy spin, then legs, hips and chest. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
        content: .steps(RoutineLength(nominal: milliseconds(750000), isOpenEnded: false))),
      make: cyclingCoolDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "cycling-warm-up",
        name: "Cycling warm-up",
        kind: .warmUp,
        summary: "On the bike, faster step by step, in a light gear. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
        content: .steps(RoutineLength(nominal: milliseconds(780000), isOpenEnded: false))),
      make: cyclingWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "desk-break",
        name: "Desk break",
        kind: .mobility,
        summary: "Five minutes away from the screen, every 50 to 60 minutes: eyes, neck, shoulders, wrists, ankles.",
        content: .steps(RoutineLength(nominal: milliseconds(335000), isOpenEnded: false))),
      make: deskBreak),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "first-steps",
        name: "First steps, heel pain",
        kind: .mobility,
        summary: "For pain under the heel. Do it before your first step in the morning, and before you rise after long sitting. At least three times a day. Did you feel a pop, or do you have swelling, numbness or diabetes? See a clinician first. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(120000), isOpenEnded: false))),
      make: firstSteps),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "foot-calf",
        name: "Foot and calf",
        kind: .workout,
        summary: "Warm up, train your feet and calves for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
        content: .phases(WorkoutPhases(warmUp: "foot-calf-warm-up", exercise: .open, coolDown: "foot-calf-cool-down"))),
      make: footCalf),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "foot-calf-cool-down",
        name: "Foot and calf cool-down",
        kind: .coolDown,
        summary: "An easy walk, then calves and soles. Ease off gradually: effort falls from 3 to 1 out of 10.",
        content: .steps(RoutineLength(nominal: milliseconds(600000), isOpenEnded: false))),
      make: footCalfCoolDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "foot-calf-warm-up",
        name: "Foot and calf warm-up",
        kind: .warmUp,
        summary: "Gets feet, ankles and calves moving. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
        content: .steps(RoutineLength(nominal: milliseconds(305000), isOpenEnded: false))),
      make: footCalfWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "foot-cramp",
        name: "Foot cramp relief",
        kind: .relief,
        summary: "Five steps that may ease a cramp in the foot: stretch, press, warm, move, drink. Day to day, keep your feet warm and change posture often. Warm up before exercise, and stretch after it. Cramps often? See a clinician about causes such as calcium deficiency, poor circulation or a medicine. Adjust your habits to the answer. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(975000), isOpenEnded: true))),
      make: footCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "football-match-day",
        name: "Football, match day",
        kind: .warmUp,
        summary: "For match days: only the runs of the football warm-up, after the 11+, level 1. Age 14 and over. Set two rows of six cones, 5 to 6 metres apart, and pair up. Land softly, knees over toes. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(600000), isOpenEnded: false))),
      make: footballMatchDay),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "football-warm-up",
        name: "Football warm-up",
        kind: .warmUp,
        summary: "Running, strength and balance, then faster runs, after the 11+, level 1. Twice a week it may lower the risk of injury. Age 14 and over. Set two rows of six cones, 5 to 6 metres apart, and pair up. Land softly, knees over toes. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(1110000), isOpenEnded: true))),
      make: footballWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "forearm-cramp",
        name: "Forearm cramp relief",
        kind: .relief,
        summary: "Let go of whatever you are holding, then stretch the forearm both ways and rub it. This may ease the cramp. Does it come only with one task, such as writing? See a clinician about it. A cramp in the arm without effort needs to be seen today. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(510000), isOpenEnded: false))),
      make: forearmCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "hamstring-cramp",
        name: "Hamstring cramp relief",
        kind: .relief,
        summary: "Stretches the back of the thigh at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Sore afterwards? Cold may soothe it. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(360000), isOpenEnded: true))),
      make: hamstringCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "hand-cramp",
        name: "Hand cramp relief",
        kind: .relief,
        summary: "Let go of whatever you are holding, then stretch the hand both ways and rub it. This may ease the cramp. Does it come only with one task, such as writing? See a clinician about it. A cramp in the arm without effort needs to be seen today. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(510000), isOpenEnded: false))),
      make: handCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "heel-drops",
        name: "Achilles heel drops",
        kind: .exercise,
        summary: "Only for pain in the middle of the Achilles tendon that a clinician has confirmed. Twice a day for 12 weeks. Some discomfort is expected; stop if it is disabling. A sudden pop? Go to hospital. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(360000), isOpenEnded: false))),
      make: heelDrops),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "long-sit",
        name: "Long sit",
        kind: .mobility,
        summary: "For a long trip, or a long day on a chair. Do the first two steps every half hour. One leg swollen, warm or red? Get seen today. With chest pain or shortness of breath, call for emergency help. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(230000), isOpenEnded: false))),
      make: longSit),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "quadriceps-cramp",
        name: "Thigh cramp relief",
        kind: .relief,
        summary: "Stretches the front of the thigh at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Sore afterwards? Cold may soothe it. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(360000), isOpenEnded: true))),
      make: quadricepsCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "racket",
        name: "Racket sports",
        kind: .workout,
        summary: "Warm up, play for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
        content: .phases(WorkoutPhases(warmUp: "racket-warm-up", exercise: .open, coolDown: "racket-cool-down"))),
      make: racket),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "racket-cool-down",
        name: "Racket cool-down",
        kind: .coolDown,
        summary: "An easy walk, then shoulders, wrists and legs. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
        content: .steps(RoutineLength(nominal: milliseconds(770000), isOpenEnded: false))),
      make: racketCoolDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "racket-warm-up",
        name: "Racket warm-up",
        kind: .warmUp,
        summary: "Loosens legs, trunk and arms, then mimes the strokes. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
        content: .steps(RoutineLength(nominal: milliseconds(518000), isOpenEnded: false))),
      make: racketWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "running",
        name: "Running",
        kind: .workout,
        summary: "Warm up, run for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
        content: .phases(WorkoutPhases(warmUp: "running-warm-up", exercise: .open, coolDown: "running-cool-down"))),
      make: running),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "running-cool-down",
        name: "Running cool-down",
        kind: .coolDown,
        summary: "An easy jog down to a walk, then the legs. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
        content: .steps(RoutineLength(nominal: milliseconds(840000), isOpenEnded: false))),
      make: runningCoolDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "running-warm-up",
        name: "Running warm-up",
        kind: .warmUp,
        summary: "A walk, a jog, loose legs, then three strides. Before the strides, effort rises from 2 to 4 out of 10. Easy talk turns into short phrases.",
        content: .steps(RoutineLength(nominal: milliseconds(704000), isOpenEnded: false))),
      make: runningWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "shin-cramp",
        name: "Shin cramp relief",
        kind: .relief,
        summary: "Stretches the front of the lower leg at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. Does it tighten each time you exercise, and fade within half an hour of rest? Show it to a clinician. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(390000), isOpenEnded: true))),
      make: shinCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "side-stitch",
        name: "Side stitch relief",
        kind: .relief,
        summary: "Slow down, breathe, press and bend. This may ease a stitch, though the evidence is mostly experience. Leave two hours between a large meal and exercise. If it lasts after you stop, or comes without exercise, get it checked.",
        content: .steps(RoutineLength(nominal: milliseconds(108000), isOpenEnded: false))),
      make: sideStitch),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "six-minute-warm-up",
        name: "Six-minute warm-up",
        kind: .warmUp,
        summary: "For any exercise: march, dig the heels, lift the knees, roll the shoulders, bend the knees. Go at a pace that lets you chat. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(360000), isOpenEnded: false))),
      make: sixMinuteWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "steady-feet",
        name: "Steady on your feet",
        kind: .mobility,
        summary: "Balance and leg strength for older adults, three times a week. Stay beside a fixed worktop or a wall. Keep your shoes on. Stop if you feel dizzy. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(240000), isOpenEnded: true))),
      make: steadyFeet),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "strength",
        name: "Strength",
        kind: .workout,
        summary: "Warm up, lift for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
        content: .phases(WorkoutPhases(warmUp: "strength-warm-up", exercise: .open, coolDown: "strength-cool-down"))),
      make: strength),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "strength-cool-down",
        name: "Strength cool-down",
        kind: .coolDown,
        summary: "Easy movement, then chest, back and legs. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
        content: .steps(RoutineLength(nominal: milliseconds(540000), isOpenEnded: false))),
      make: strengthCoolDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "strength-warm-up",
        name: "Strength warm-up",
        kind: .warmUp,
        summary: "Easy movement, the main movement patterns, then lighter sets of your first lift. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
        content: .steps(RoutineLength(nominal: milliseconds(686000), isOpenEnded: false))),
      make: strengthWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "stretch-down",
        name: "Stretch-down",
        kind: .coolDown,
        summary: "An easy walk of 5 minutes, then five leg stretches, after any exercise. Stretch until it feels tight, and never into pain. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(435000), isOpenEnded: false))),
      make: stretchDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "swimming",
        name: "Swimming",
        kind: .workout,
        summary: "Warm up, swim for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Cramp in the water? Get to the edge or float on your back. Signal for help. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
        content: .phases(WorkoutPhases(warmUp: "swimming-warm-up", exercise: .open, coolDown: "swimming-cool-down"))),
      make: swimming),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "swimming-cool-down",
        name: "Swimming cool-down",
        kind: .coolDown,
        summary: "An easy swim, then shoulders, calves and soles on dry land. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness. Cramp in the water? Get to the edge or float on your back. Signal for help.",
        content: .steps(RoutineLength(nominal: milliseconds(600000), isOpenEnded: false))),
      make: swimmingCoolDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "swimming-warm-up",
        name: "Swimming warm-up",
        kind: .warmUp,
        summary: "Loosens you up on dry land, then in the water. Effort rises from 2 to 4 out of 10: from easy talk to short phrases. Cramp in the water? Get to the edge or float on your back. Signal for help.",
        content: .steps(RoutineLength(nominal: milliseconds(856000), isOpenEnded: false))),
      make: swimmingWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "toe-cramp",
        name: "Toe cramp relief",
        kind: .relief,
        summary: "Straightens the toes by hand, then eases the rest of the foot. It may bring relief. Wear shoes with room for your toes. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Still cramping after 10 minutes? Get help now.",
        content: .steps(RoutineLength(nominal: milliseconds(435000), isOpenEnded: true))),
      make: toeCramp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "walk-to-run-week-1",
        name: "Walk to run, week 1",
        kind: .exercise,
        summary: "Run for a minute, walk for one and a half, eight times. Three runs this week, with a day of rest between. Run slowly enough to talk. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        next: "walk-to-run-week-2",
        content: .steps(RoutineLength(nominal: milliseconds(1800000), isOpenEnded: false))),
      make: walkToRunWeek1),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "walk-to-run-week-2",
        name: "Walk to run, week 2",
        kind: .exercise,
        summary: "Run for one and a half minutes, walk for two, six times. Three runs this week, with a day of rest between. Run slowly enough to talk. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        next: "walk-to-run-week-3",
        content: .steps(RoutineLength(nominal: milliseconds(1860000), isOpenEnded: false))),
      make: walkToRunWeek2),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "walk-to-run-week-3",
        name: "Walk to run, week 3",
        kind: .exercise,
        summary: "Run and walk for one and a half minutes each, then for three; twice. Three runs this week, with a day of rest between. Run slowly enough to talk. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(1680000), isOpenEnded: false))),
      make: walkToRunWeek3),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "walking",
        name: "Walking",
        kind: .workout,
        summary: "For older adults: warm up, walk for as long as you like, cool down. Hold on to something fixed, not a chair. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you have a health condition or are in doubt.",
        content: .phases(WorkoutPhases(warmUp: "walking-warm-up", exercise: .open, coolDown: "walking-cool-down"))),
      make: walking),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "walking-cool-down",
        name: "Walking cool-down",
        kind: .coolDown,
        summary: "For older adults: march on the spot, slower and slower. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(120000), isOpenEnded: false))),
      make: walkingCoolDown),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "walking-warm-up",
        name: "Walking warm-up",
        kind: .warmUp,
        summary: "For older adults: march, then loosen neck, back and ankles. Hold on to something fixed, not a chair. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        content: .steps(RoutineLength(nominal: milliseconds(280000), isOpenEnded: false))),
      make: walkingWarmUp),
    BuiltinRoutine(
      outline: RoutineOutline(
        id: "warm-feet",
        name: "Warm feet",
        kind: .mobility,
        summary: "For cold feet, or after long sitting or standing: cover your feet, move them, change posture. One foot suddenly cold and pale, or numb? Call for help. Foot cramps often? See a clinician about causes such as calcium deficiency, poor circulation or a medicine.",
        content: .steps(RoutineLength(nominal: milliseconds(300000), isOpenEnded: false))),
      make: warmFeet),
  ]
}

private func ankleSprain() -> Routine {
  Routine(
    id: "ankle-sprain",
    name: "Ankle after a sprain",
    kind: .exercise,
    summary: "Balance training for 8 weeks, once you can do sport again. In a trial, 22% sprained it again with balance training, 33% without. Cannot put weight on it? Get it seen. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "Ankle sprain exercise sheet, level 1, https://info.5y1.org/ankle-sprain-level_1_ed0ef3.html",
      "Balance training after a sprain, trial (BMJ), https://www.bmj.com/content/339/bmj.b2684.abstract",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: the pace",
      "General knowledge: an ankle that cannot take weight needs to be seen",
    ],
    content: .steps([
      .step(Step(
        name: "One-leg knee bend",
        instruction: "Stand on this leg. Bend the knee a little and straighten it. Keep the knee over the ball of the foot.",
        caution: "Hold a wall if you feel unsteady. Cannot put weight on it? Get it seen.",
        picture: .oneLegKneeBend,
        dose: .reps(count: 15, tempo: milliseconds(4000)),
        side: .affected,
        sets: 2)),
      .step(Step(
        name: "Toe raise on a step",
        instruction: "Stand with the balls of the feet on a step, one hand on a wall. Rise onto the toes, then lower.",
        caution: "Keep your hand on the wall. Stop if the pain gets sharp.",
        picture: .toeRaiseOnAStep,
        dose: .reps(count: 15, tempo: milliseconds(4000)),
        sets: 2)),
      .step(Step(
        name: "One-leg stance",
        instruction: "Stand on this leg, knee slightly bent. Look ahead and keep still.",
        caution: "Stay within reach of a wall. Stop if the pain gets sharp.",
        picture: .oneLegStance,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)),
        side: .affected,
        sets: 3)),
    ]))
}

private func bedtime() -> Routine {
  Routine(
    id: "bedtime",
    name: "Bedtime stretch",
    kind: .mobility,
    summary: "Two minutes for calves and hamstrings, every night before sleep. A small trial in people over 55 saw fewer, milder night cramps after six weeks. Another trial of calf stretching saw no effect. The evidence is thin. Two extras follow that were not in the trial.",
    sources: [
      "Hallegraeff trial of bedtime stretching, https://pubmed.ncbi.nlm.nih.gov/22341378/",
      "Hallegraeff trial, Cochrane's summary table, https://pmc.ncbi.nlm.nih.gov/articles/PMC6481449/table/table-wrap6",
      "Hallegraeff trial, discussion (mirror), https://caspasepathway.com/?p=3251",
      "Cochrane review on exercises for night cramps, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD008496.pub3",
      "Trial of calf stretching and quinine, https://eprints.soton.ac.uk/24311/",
      "Limber's founding text on foot cramps",
      "NHS, balance exercises, https://www.nhs.uk/live-well/exercise/balance-exercises/",
    ],
    content: .steps([
      .step(Step(
        name: "Calf stretch",
        instruction: "Stand, hands on a wall, this leg back. Keep the heel down and the knee straight. Bend the front knee. Feel it in the calf. Moderate tension; breathe.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Sit if you feel unsteady, leg straight, and draw the toes toward you. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .calfStretch,
        dose: .hold(least: milliseconds(10000), most: milliseconds(10000)),
        side: .each,
        sets: 3)),
      .step(Step(
        name: "Hamstring stretch",
        instruction: "Stand, this heel one step ahead, knee straight. Bend the other knee and lean from the hips. Feel it at the back of this thigh. Moderate tension; breathe.",
        caution: "Sit on a chair's edge if you feel unsteady. Stop at a sudden pop or a bruise: it may be a strain. Stretch until you feel a pull, not pain. Stay still.",
        picture: .hamstringStretch,
        dose: .hold(least: milliseconds(10000), most: milliseconds(10000)),
        side: .each,
        sets: 3)),
      .step(Step(
        name: "Sole stretch",
        instruction: "Sit, this leg straight. Grasp the toes and slowly draw them toward you. Feel it along the sole.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Use moderate force. Stay still and keep breathing.",
        picture: .soleStretch,
        dose: .hold(least: milliseconds(15000), most: milliseconds(15000)),
        side: .each,
        sets: 2,
        isOptional: true)),
      .step(Step(
        name: "Ankle circles",
        instruction: "Sit, or hold a wall. Lift this foot and draw slow circles from the ankle.",
        picture: .ankleCircles,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each,
        directions: [.clockwise, .counterclockwise],
        isOptional: true)),
    ]))
}

private func calfCramp() -> Routine {
  Routine(
    id: "calf-cramp",
    name: "Calf cramp relief",
    kind: .relief,
    summary: "Stretches the calf at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Sore afterwards? Cold may soothe it. A swollen or painful leg with chest pain or short breath is an emergency. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "AAOS, coping with a muscle cramp (mirror), https://consumer.healthday.com/diseases-and-conditions-information-37/muscle-problem-health-news-488/health-tip-coping-with-a-muscle-cramp-716739.html",
      "Mayo Clinic, muscle cramp treatment, http://www.mayoclinic.org/diseases-conditions/muscle-cramp/diagnosis-treatment/drc-20350825",
      "NHS, leg cramps, https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/leg-cramps/",
      "Merck Manual, runner's stretch, https://www.merckmanuals.com/home/multimedia/table/runners-stretch",
      "Leg cramp while swimming (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "nidirect on muscle cramps, https://nidirect.gov.uk/node/10453",
      "NHS on compartment syndrome (mirror), https://zana.com/a/compartment-syndrome-symptoms-compartment-syndrome.6137",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "UCLH, deep vein thrombosis, https://uclh.nhs.uk/patients-and-visitors/patient-information-pages/deep-vein-thrombosis",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "MPFT NHS trust, safe use of heat, https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment",
      "Heat device contraindications, https://deroyal.com/products/search-catalog-item/catalog-item-preview/pc-temptherapy-jetstream",
      "CDC on heat illness, https://stacks.cdc.gov/view/cdc/59395",
      "Newswise, drink when thirsty, http://www.newswise.com/articles/drink-when-thirsty-to-avoid-fatal-drops-in-blood-sodium-levels-during-exercise",
      "Wilderness Medical Society on overdrinking, https://www.wemjournal.org/article/S1080-6032(13)00063-X/fulltext",
      "NIOSH on cramps in heat (mirror), https://fittowork.net/index.php/healthy-life/70-heat/175-heat-cramps",
      "On Homans' sign in deep vein thrombosis, https://studylib.net/doc/8281468/homans--sign-in-the-diagnosis-of-deep-venous",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
      "Limber's own choice: the towel, two of the up to five stretches at a wall, the words on a pop or bruise, signalling for help in water, and the founding text's times for pressing, warmth and movement",
    ],
    site: .calf,
    content: .steps([
      .step(Step(
        name: "Draw the foot up",
        instruction: "Leg straight, pull the foot to you. Sit, with the cramped leg straight out. Pull slowly by hand, or with a towel around the foot. Feel the stretch in the calf.",
        caution: "Swollen, warm or red? Stop: press w. Sharply worse as you stretch? Stop, and get seen today. A pop or bruise? Stop, and get it seen. Hold still, without bouncing. In water: get to the edge or shallows, or float on your back. Signal for help.",
        picture: .drawTheFootUp,
        dose: .hold(least: milliseconds(30000), most: milliseconds(60000)),
        side: .affected)),
      .step(Step(
        name: "Lean into a wall",
        instruction: "Step the cramped leg back and lean into a wall. Stand with both hands on the wall. Keep this heel down and the knee straight. Bend the front knee. Feel the stretch in the calf.",
        caution: "Sit down if you feel unsteady. Then pull the foot up as before. Stretch until you feel a pull, not pain.",
        picture: .calfStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .affected,
        sets: 2,
        avoidWhen: [.night],
        needs: [.standing])),
      .step(Step(
        name: "Rub the calf",
        instruction: "Gently rub the tight calf with your hand. Press the tightest spot with moderate force. Sit, with the cramped leg a little bent.",
        caution: "Swollen, warm or red? Stop: press w. A darkened leg or hard sore veins? Maybe a clot: do not rub or press; get seen today. Pregnant? Stretch only, and ask your midwife. On blood thinners? Ask first.",
        picture: .rubTheCalf,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Warm the calf",
        instruction: "Lay a warm towel on the calf. A wrapped hot water bottle will do too. Sit or lie, with the cramped leg at rest. Warmth is for a cramp from cold.",
        caution: "Skip it on numb or broken skin. Skip it with infection, swelling, diabetic nerve damage, poor circulation, a suspected clot or heat illness. Heart trouble or past cancer? Ask first. Wrap the bottle; no boiling water. Check the skin, and stay awake.",
        picture: .warmTheCalf,
        dose: .hold(least: milliseconds(300000), most: milliseconds(600000)),
        side: .affected,
        onlyWhen: [.cold],
        avoidWhen: [.heat, .suspectedClot],
        needs: [.warmth])),
      .step(Step(
        name: "Circle the ankle",
        instruction: "Slowly circle the ankle of the cramped leg. Sit, with the foot off the floor. Gently bend and straighten the knee as you circle.",
        caution: "Press c to stretch again if it cramps.",
        picture: .ankleCircles,
        dose: .reps(count: 10, tempo: milliseconds(3000)),
        side: .affected,
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Fluids and electrolytes",
        instruction: "Sip a sports drink or a light saline. Drink an appropriate amount: your thirst is the guide. It replaces fluid, and electrolytes such as sodium and potassium. The drink is for frequent cramps, heat, thirst or fatigue.",
        caution: "Drink only to thirst, and follow the label. Too much is dangerous. Use ready-made drinks only, and no salt tablets. Low-salt diet, heart, kidney or blood pressure disease? Ask first. Drowsy, confused or in heat stroke? Drink nothing, and call for help.",
        picture: .fluidsAndElectrolytes,
        dose: .untilDone,
        onlyWhen: [.frequent, .thirst, .fatigue, .heat],
        needs: [.saline])),
    ]))
}

private func cycling() -> Routine {
  Routine(
    id: "cycling",
    name: "Cycling",
    kind: .workout,
    summary: "Warm up, ride for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
    sources: [
      "British Cycling, how to warm up (mirror), https://spokes.fit/technique-tactics/how-to-warm-up/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Samsung, health notice, http://manualshelf.com/manual/samsung/galaxy-gear-s-sprint/user-guide-english/page-41.html",
      "Callanetics, disclaimer, https://callanetics.com/disclaimer/",
    ],
    content: .phases(WorkoutPhases(warmUp: "cycling-warm-up", exercise: .open, coolDown: "cycling-cool-down")))
}

private func cyclingCoolDown() -> Routine {
  Routine(
    id: "cycling-cool-down",
    name: "Cycling cool-down",
    kind: .coolDown,
    summary: "An easy spin, then legs, hips and chest. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
    sources: [
      "ACSM, stretching guidelines, https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
      "ACSM on repetitions (mirror), https://fixanswer.com/what-are-the-acsm-guidelines-for-stretching",
      "Stretching, what experts recommend (2025), https://pure.northampton.ac.uk/en/publications/practical-recommendations-on-stretching-exercise-a-delphi-consens",
      "Stretching after exercise, review (2021), https://frontiersin.org/journals/physiology/articles/10.3389/fphys.2021.677581/full",
      "NHS, stretching after exercise (mirror), https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
      "NHS, stretching after a run (mirror), https://hurlingblog.com/lifestyle/workout-stretches-how-to-stretch-after-a-run-seven-stretches-you-should-do-at-home/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Merck Manual, runner's stretch, https://www.merckmanuals.com/home/multimedia/table/runners-stretch",
      "Hamstring cramp (weak source), https://biologyinsights.com/what-to-do-when-you-get-a-hamstring-cramp",
      "Thigh stretch (weak source), https://biologyinsights.com/how-to-stretch-and-relieve-a-thigh-cramp",
    ],
    content: .steps([
      .step(Step(
        name: "Easy spin",
        instruction: "Stay seated and pedal gently in a light gear. Slow down bit by bit.",
        picture: .pedal,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Front thigh stretch",
        instruction: "Stand, and hold a support. Take this ankle and draw the heel toward the buttock, knees together. Feel the front of the thigh.",
        caution: "Keep hold of the support. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .frontThighStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Hip flexor stretch",
        instruction: "Stand, and take a long step, this leg back, knee straight or down. Tuck your tailbone under and ease forward. Feel the front of this hip.",
        caution: "Hold a support if you feel unsteady. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .hipFlexorStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Hamstring stretch",
        instruction: "Stand, this heel one step ahead, knee straight. Bend the other knee and lean from the hips. Feel it at the back of this thigh.",
        caution: "Stop at a sudden pop or a bruise: it may be a strain. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .hamstringStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Calf stretch",
        instruction: "Stand, hands on a wall, this leg back. Keep the heel down and the knee straight. Bend the front knee. Feel it in the calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .calfStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Glute stretch",
        instruction: "Lie on your back, this ankle on the other knee. Hold behind the other thigh and draw it in. Feel it in this buttock.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .gluteStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Chest opener",
        instruction: "Stand, forearms on a door frame, one foot ahead. Lean in. Or clasp your hands behind you, shoulders back. Feel it across the chest.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .chestOpener,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)))),
    ]))
}

private func cyclingWarmUp() -> Routine {
  Routine(
    id: "cycling-warm-up",
    name: "Cycling warm-up",
    kind: .warmUp,
    summary: "On the bike, faster step by step, in a light gear. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "RAMP warm-up, https://studylib.net/doc/27299008/ramp",
      "Behm and others, review of stretching before effort, https://cdnsciencepub.com/doi/10.1139/apnm-2015-0235",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "British Cycling, how to warm up (mirror), https://spokes.fit/technique-tactics/how-to-warm-up/",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "CDC, the talk test, https://cdc.gov/physicalactivity/basics/measuring/index.html",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
    ],
    transition: milliseconds(0),
    content: .steps([
      .step(Step(
        name: "Pedal at 80-90 rpm",
        instruction: "Sit on the bike and pedal gently. Effort 2 out of 10: talking is easy.",
        picture: .pedal,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Pedal at 90-95 rpm",
        instruction: "Pedal a little quicker. Effort 3 out of 10: you can still chat.",
        picture: .pedal,
        dose: .hold(least: milliseconds(180000), most: milliseconds(180000)))),
      .step(Step(
        name: "Pedal at 95-100 rpm",
        instruction: "Pedal quicker again. Effort 4 out of 10: short phrases.",
        picture: .pedal,
        dose: .hold(least: milliseconds(120000), most: milliseconds(120000)))),
      .repetition(
        count: 3,
        rest: nil,
        [
          .step(Step(
            name: "Fast spin, 110+ rpm",
            instruction: "Stay in the saddle and pedal fast in a light gear, without bouncing.",
            caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
            picture: .pedal,
            dose: .hold(least: milliseconds(15000), most: milliseconds(15000)))),
          .step(Step(
            name: "Easy spin",
            instruction: "Stay seated and pedal gently. Get your breath back.",
            picture: .pedal,
            dose: .hold(least: milliseconds(45000), most: milliseconds(45000)))),
        ]),
    ]))
}

private func deskBreak() -> Routine {
  Routine(
    id: "desk-break",
    name: "Desk break",
    kind: .mobility,
    summary: "Five minutes away from the screen, every 50 to 60 minutes: eyes, neck, shoulders, wrists, ankles.",
    sources: [
      "NI Business Info, screen breaks, https://www.nibusinessinfo.co.uk/content/computer-health-and-safety-task-design-and-rest-breaks",
      "ACSM, stretching guidelines, https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
      "KPJ, tennis elbow exercises, https://kpjpen22.kpjhealth.com.my/Tennis-Elbow-Exercises-article-4050.html",
      "Merck Manual, wrist extensor stretch, http://www.merckmanuals.com/en-pr/home/multimedia/video/v13975646",
      "NHS, balance exercises, https://www.nhs.uk/live-well/exercise/balance-exercises/",
    ],
    content: .steps([
      .step(Step(
        name: "Get up and walk",
        instruction: "Stand up slowly, and walk about gently.",
        picture: .getUpAndWalk,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)))),
      .step(Step(
        name: "Look far away",
        instruction: "Stand or sit at ease. Rest your eyes on something about 6 metres away.",
        picture: .lookFarAway,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)))),
      .step(Step(
        name: "Chin glides",
        instruction: "Sit or stand tall. Glide the chin straight back, eyes level. Hold for 5 seconds, relax for 3. Feel it at the back of the neck.",
        picture: .chinGlides,
        dose: .reps(count: 5, tempo: milliseconds(8000)))),
      .step(Step(
        name: "Neck stretch",
        instruction: "Sit tall. Let the ear on this side drop toward the shoulder. Feel it on the other side of the neck.",
        caution: "Stop if you get dizzy or an arm tingles. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .neckStretch,
        dose: .hold(least: milliseconds(15000), most: milliseconds(15000)),
        side: .each)),
      .step(Step(
        name: "Chest opener",
        instruction: "Stand, forearms on a door frame, one foot ahead. Lean in. Or clasp your hands behind you, shoulders back. Feel it across the chest.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .chestOpener,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)))),
      .step(Step(
        name: "Shoulder rolls",
        instruction: "Stand or sit tall. Roll both shoulders in slow, full circles.",
        picture: .shoulderRolls,
        dose: .reps(count: 5, tempo: milliseconds(1500)),
        directions: [.forward, .backward])),
      .step(Step(
        name: "Trunk turns",
        instruction: "Stand, feet apart. Turn the chest to this side and back to the middle, hips still.",
        picture: .trunkTurns,
        dose: .reps(count: 5, tempo: milliseconds(2000)),
        side: .each)),
      .step(Step(
        name: "Wrist bend, palm up",
        instruction: "Sit or stand, this elbow straight, palm up. With the other hand, ease the fingers down toward the floor. Feel it inside the forearm.",
        caution: "Stop if it tingles or goes numb. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .wristBendPalmUp,
        dose: .hold(least: milliseconds(15000), most: milliseconds(15000)),
        side: .each)),
      .step(Step(
        name: "Wrist bend, palm down",
        instruction: "Sit or stand, this elbow straight, palm down. With the other hand, ease this hand down. Feel it on the back of the forearm.",
        caution: "Stop if it tingles or goes numb. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .wristBendPalmDown,
        dose: .hold(least: milliseconds(15000), most: milliseconds(15000)),
        side: .each)),
      .step(Step(
        name: "Calf raises",
        instruction: "Stand, fingertips on a wall. Rise onto your toes over one or two seconds. Lower just as slowly.",
        picture: .calfRaises,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Ankle circles",
        instruction: "Sit, or hold a wall. Lift this foot and draw slow circles from the ankle.",
        picture: .ankleCircles,
        dose: .reps(count: 5, tempo: milliseconds(2000)),
        side: .each,
        directions: [.clockwise, .counterclockwise])),
    ]))
}

private func firstSteps() -> Routine {
  Routine(
    id: "first-steps",
    name: "First steps, heel pain",
    kind: .mobility,
    summary: "For pain under the heel. Do it before your first step in the morning, and before you rise after long sitting. At least three times a day. Did you feel a pop, or do you have swelling, numbness or diabetes? See a clinician first. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "University of Rochester, a stretch for heel pain, http://www.medica-tradefair.com/cgi-bin/md_medica/lib/pub/tt.cgi/New_Stretch_Relieves_Pain.html",
      "CommonSpirit, exercises for the sole, https://www.commonspirit.org/conditions-treatments/plantar-fasciitis-exercises",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: the pace",
      "General knowledge on when to see a clinician",
    ],
    content: .steps([
      .step(Step(
        name: "Foot up and down",
        instruction: "Stay in bed, or sit. Bend this foot up, then point it down.",
        caution: "Calf swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp.",
        picture: .footUpAndDown,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .affected)),
      .step(Step(
        name: "Arch stretch",
        instruction: "Sit, this ankle over the other knee. Pull the toes toward the shin. Feel it along the arch of the foot.",
        caution: "Stop if the pain gets sharp. A pop, swelling, numbness or diabetes? See a clinician first.",
        picture: .archStretch,
        dose: .hold(least: milliseconds(10000), most: milliseconds(10000)),
        side: .affected,
        sets: 10)),
    ]))
}

private func footCalf() -> Routine {
  Routine(
    id: "foot-calf",
    name: "Foot and calf",
    kind: .workout,
    summary: "Warm up, train your feet and calves for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
    sources: [
      "Limber's founding text on foot cramps",
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Samsung, health notice, http://manualshelf.com/manual/samsung/galaxy-gear-s-sprint/user-guide-english/page-41.html",
      "Callanetics, disclaimer, https://callanetics.com/disclaimer/",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
    ],
    content: .phases(WorkoutPhases(warmUp: "foot-calf-warm-up", exercise: .open, coolDown: "foot-calf-cool-down")))
}

private func footCalfCoolDown() -> Routine {
  Routine(
    id: "foot-calf-cool-down",
    name: "Foot and calf cool-down",
    kind: .coolDown,
    summary: "An easy walk, then calves and soles. Ease off gradually: effort falls from 3 to 1 out of 10.",
    sources: [
      "Limber's founding text on foot cramps",
      "ACSM, stretching guidelines, https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
      "ACSM on repetitions (mirror), https://fixanswer.com/what-are-the-acsm-guidelines-for-stretching",
      "Stretching, what experts recommend (2025), https://pure.northampton.ac.uk/en/publications/practical-recommendations-on-stretching-exercise-a-delphi-consens",
      "Stretching after exercise, review (2021), https://frontiersin.org/journals/physiology/articles/10.3389/fphys.2021.677581/full",
      "NHS, stretching after exercise (mirror), https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
      "NHS, stretching after a run (mirror), https://hurlingblog.com/lifestyle/workout-stretches-how-to-stretch-after-a-run-seven-stretches-you-should-do-at-home/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Merck Manual, runner's stretch, https://www.merckmanuals.com/home/multimedia/table/runners-stretch",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Massage and calf pain, https://www.sportsinjuryclinic.net/sport-injuries/lower-leg/calf-pain/deep-vein-thrombosis",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
    ],
    content: .steps([
      .step(Step(
        name: "Easy walk",
        instruction: "Walk gently, and slow down bit by bit.",
        picture: .walk,
        dose: .hold(least: milliseconds(120000), most: milliseconds(120000)))),
      .step(Step(
        name: "Calf stretch",
        instruction: "Stand, hands on a wall, this leg back. Keep the heel down and the knee straight. Bend the front knee. Feel it in the calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .calfStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Bent-knee calf stretch",
        instruction: "Stand, hands on a wall, this leg back, heel down. Bend both knees a little. Feel it low in the calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .bentKneeCalfStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Sole stretch",
        instruction: "Sit, this leg straight. Grasp the toes and slowly draw them toward you. Feel it along the sole.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Use moderate force. Stay still and keep breathing.",
        picture: .soleStretch,
        dose: .hold(least: milliseconds(15000), most: milliseconds(15000)),
        side: .each,
        sets: 4)),
      .step(Step(
        name: "Ball roll",
        instruction: "Sit, shoes off. Roll the sole of this foot over a ball, with moderate pressure.",
        caution: "Leave it out if your feet are numb or you have diabetes. Leg swollen, warm, red or darkened, or hard sore veins? Leave it out, and press w. Pregnant or on blood thinners? Ask first.",
        picture: .ballRoll,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)),
        side: .each)),
    ]))
}

private func footCalfWarmUp() -> Routine {
  Routine(
    id: "foot-calf-warm-up",
    name: "Foot and calf warm-up",
    kind: .warmUp,
    summary: "Gets feet, ankles and calves moving. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "RAMP warm-up, https://studylib.net/doc/27299008/ramp",
      "Behm and others, review of stretching before effort, https://cdnsciencepub.com/doi/10.1139/apnm-2015-0235",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "CDC, the talk test, https://cdc.gov/physicalactivity/basics/measuring/index.html",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
      "NHS, balance exercises, https://www.nhs.uk/live-well/exercise/balance-exercises/",
    ],
    content: .steps([
      .step(Step(
        name: "March on the spot",
        instruction: "Stand tall and march on the spot. Swing your arms. Go at a pace that lets you chat.",
        caution: "Hold on if you feel unsteady.",
        picture: .marchOnTheSpot,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)))),
      .step(Step(
        name: "Ankle circles",
        instruction: "Sit, or hold a wall. Lift this foot and draw slow circles from the ankle.",
        picture: .ankleCircles,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each,
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Ankle pumps",
        instruction: "Sit, legs out. Point the toes away, then pull them up toward you. Use both feet.",
        picture: .anklePumps,
        dose: .reps(count: 15, tempo: milliseconds(2000)),
        side: .both)),
      .step(Step(
        name: "Toe spreads",
        instruction: "Sit, shoes off. Spread and lift the toes, pause, relax. Use both feet.",
        picture: .toeSpreads,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Toe walk",
        instruction: "Walk tall on the balls of your feet, close to something to hold.",
        caution: "Wear shoes or go barefoot, since socks slip. Hold on if you feel unsteady.",
        picture: .toeWalk,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)))),
      .step(Step(
        name: "Heel walk",
        instruction: "Walk tall on your heels, close to something to hold.",
        caution: "Wear shoes or go barefoot, since socks slip. Hold on if you feel unsteady.",
        picture: .heelWalk,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)))),
      .step(Step(
        name: "Calf raises",
        instruction: "Stand, fingertips on a wall. Rise onto your toes over one or two seconds. Lower just as slowly.",
        picture: .calfRaises,
        dose: .reps(count: 15, tempo: milliseconds(3000)))),
    ]))
}

private func footCramp() -> Routine {
  Routine(
    id: "foot-cramp",
    name: "Foot cramp relief",
    kind: .relief,
    summary: "Five steps that may ease a cramp in the foot: stretch, press, warm, move, drink. Day to day, keep your feet warm and change posture often. Warm up before exercise, and stretch after it. Cramps often? See a clinician about causes such as calcium deficiency, poor circulation or a medicine. Adjust your habits to the answer. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "NHS on compartment syndrome (mirror), https://zana.com/a/compartment-syndrome-symptoms-compartment-syndrome.6137",
      "CDC on heat illness, https://stacks.cdc.gov/view/cdc/59395",
      "UCLH, deep vein thrombosis, https://uclh.nhs.uk/patients-and-visitors/patient-information-pages/deep-vein-thrombosis",
      "MPFT NHS trust, safe use of heat, https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment",
      "Heat device contraindications, https://deroyal.com/products/search-catalog-item/catalog-item-preview/pc-temptherapy-jetstream",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Massage and calf pain, https://www.sportsinjuryclinic.net/sport-injuries/lower-leg/calf-pain/deep-vein-thrombosis",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "Newswise, drink when thirsty, http://www.newswise.com/articles/drink-when-thirsty-to-avoid-fatal-drops-in-blood-sodium-levels-during-exercise",
      "Wilderness Medical Society on overdrinking, https://www.wemjournal.org/article/S1080-6032(13)00063-X/fulltext",
      "NIOSH on cramps in heat (mirror), https://fittowork.net/index.php/healthy-life/70-heat/175-heat-cramps",
      "Leg cramp while swimming (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
      "Hot water bottles and diabetic patients (Br J Gen Pract), https://bjgp.org/content/55/512/222",
      "Medicines that go with cramps, https://pubmed.ncbi.nlm.nih.gov/22157068",
    ],
    site: .foot,
    content: .steps([
      .step(Step(
        name: "Stretch the sole",
        instruction: "Leg straight, pull the toes to you. Pull slowly, with moderate force. Sit, and grasp the toes of the cramped foot. Feel the stretch along the sole.",
        caution: "Swollen, warm or red? Stop: press w. Stop if the pain gets sharp: pulling too hard can injure. Hold still, without bouncing, and keep breathing.",
        picture: .soleStretch,
        dose: .hold(least: milliseconds(10000), most: milliseconds(15000)),
        side: .affected)),
      .step(Step(
        name: "Press the tight spot",
        instruction: "Press the tightest spot of the sole with your thumb. Press with moderate force, and gently rub the muscles around it. Your index finger will do too. Sit, with the cramped foot over the other knee.",
        caution: "Swollen, warm or red? Stop: press w. A darkened leg or hard sore veins? Maybe a clot: do not rub or press; get seen today. Pregnant? Stretch only, and ask your midwife. On blood thinners? Ask first.",
        picture: .pressTheTightSpot,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Warm the sole and calf",
        instruction: "Lay a warm towel on the sole and lower calf. A wrapped hot water bottle will do too. Sit or lie, with the cramped leg at rest. Warmth is best for a cramp from cold.",
        caution: "Skip it on numb or broken skin. Skip it with infection, swelling, diabetic nerve damage, poor circulation, a suspected clot or heat illness. Heart trouble or past cancer? Ask first. Wrap the bottle; no boiling water. Check the skin, and stay awake.",
        picture: .warmTheSoleAndCalf,
        dose: .hold(least: milliseconds(300000), most: milliseconds(600000)),
        side: .affected,
        recommendedWhen: [.cold],
        avoidWhen: [.heat, .suspectedClot],
        needs: [.warmth])),
      .step(Step(
        name: "Circle the ankle",
        instruction: "Slowly circle the ankle of the cramped leg. Sit, with the foot off the floor. Gently bend and straighten the knee as you circle.",
        caution: "Press c to stretch again if it cramps.",
        picture: .ankleCircles,
        dose: .reps(count: 10, tempo: milliseconds(3000)),
        side: .affected,
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Fluids and electrolytes",
        instruction: "Sip a light saline or a sports drink. Drink an appropriate amount: your thirst is the guide. It replaces fluid, and electrolytes such as sodium and potassium. The drink is for frequent cramps, thirst or fatigue.",
        caution: "Drink only to thirst, and follow the label. Too much is dangerous. Use ready-made drinks only, and no salt tablets. Low-salt diet, heart, kidney or blood pressure disease? Ask first. Drowsy, confused or in heat stroke? Drink nothing, and call for help.",
        picture: .fluidsAndElectrolytes,
        dose: .untilDone,
        onlyWhen: [.frequent, .thirst, .fatigue],
        needs: [.saline])),
    ]))
}

private func footballMatchDay() -> Routine {
  Routine(
    id: "football-match-day",
    name: "Football, match day",
    kind: .warmUp,
    summary: "For match days: only the runs of the football warm-up, after the 11+, level 1. Age 14 and over. Set two rows of six cones, 5 to 6 metres apart, and pair up. Land softly, knees over toes. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "The 11+, table of exercises, https://pmc.ncbi.nlm.nih.gov/articles/PMC2600961/table/tbl1",
      "Human Kinetics, the running exercises of the 11+, https://us.humankinetics.com/blogs/excerpt/running-exercises",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: the time of a run, 40 and 20 seconds",
    ],
    content: .steps([
      .step(Step(
        name: "Jog straight",
        instruction: "Jog side by side to the last cone, then run easily back. Trunk upright; hip, knee and foot in line.",
        picture: .jog,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Hip out",
        instruction: "Jog to a cone. Lift one knee and turn it out to the side. Change legs at the next cone.",
        picture: .hipOut,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Hip in",
        instruction: "Jog to a cone. Lift one knee out to the side and turn it in. Change legs at the next cone.",
        picture: .hipIn,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Circle partner",
        instruction: "Jog to a cone and shuffle sideways to your partner. Circle around each other, both facing forward. Shuffle back.",
        picture: .circlePartner,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Shoulder contact",
        instruction: "Jog to a cone and shuffle sideways to your partner. Jump so that your shoulders touch. Land softly on both feet.",
        caution: "Keep the knees over the toes when you land.",
        picture: .shoulderContact,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Two forward, one back",
        instruction: "Run two cones forward, then one cone back. Small, quick steps.",
        caution: "Keep the knees over the toes.",
        picture: .twoForwardOneBack,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Run across the pitch",
        instruction: "Run from one side of the pitch to the other, fast but in control.",
        picture: .fastRun,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 2)),
      .step(Step(
        name: "Bounding",
        instruction: "Take long, springy steps, knees high. Land softly on the ball of the foot.",
        caution: "Keep the knee over the toes when you land.",
        picture: .bounding,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 2)),
      .step(Step(
        name: "Plant and cut",
        instruction: "Jog a few steps. Plant one foot, cut away to the other side and speed up. Then the other foot.",
        caution: "Keep the knee over the toes as you turn.",
        picture: .plantAndCut,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 2)),
    ]))
}

private func footballWarmUp() -> Routine {
  Routine(
    id: "football-warm-up",
    name: "Football warm-up",
    kind: .warmUp,
    summary: "Running, strength and balance, then faster runs, after the 11+, level 1. Twice a week it may lower the risk of injury. Age 14 and over. Set two rows of six cones, 5 to 6 metres apart, and pair up. Land softly, knees over toes. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "The 11+, table of exercises, https://pmc.ncbi.nlm.nih.gov/articles/PMC2600961/table/tbl1",
      "Human Kinetics, the running exercises of the 11+, https://us.humankinetics.com/blogs/excerpt/running-exercises",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: the time of a run, 40 and 20 seconds",
    ],
    content: .steps([
      .step(Step(
        name: "Jog straight",
        instruction: "Jog side by side to the last cone, then run easily back. Trunk upright; hip, knee and foot in line.",
        picture: .jog,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Hip out",
        instruction: "Jog to a cone. Lift one knee and turn it out to the side. Change legs at the next cone.",
        picture: .hipOut,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Hip in",
        instruction: "Jog to a cone. Lift one knee out to the side and turn it in. Change legs at the next cone.",
        picture: .hipIn,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Circle partner",
        instruction: "Jog to a cone and shuffle sideways to your partner. Circle around each other, both facing forward. Shuffle back.",
        picture: .circlePartner,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Shoulder contact",
        instruction: "Jog to a cone and shuffle sideways to your partner. Jump so that your shoulders touch. Land softly on both feet.",
        caution: "Keep the knees over the toes when you land.",
        picture: .shoulderContact,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Two forward, one back",
        instruction: "Run two cones forward, then one cone back. Small, quick steps.",
        caution: "Keep the knees over the toes.",
        picture: .twoForwardOneBack,
        dose: .hold(least: milliseconds(40000), most: milliseconds(40000)),
        sets: 2)),
      .step(Step(
        name: "Plank",
        instruction: "Rest on forearms and toes, elbows under the shoulders. Hold one straight line from head to heels.",
        caution: "Keep breathing. Stop if your back hurts.",
        picture: .plank,
        dose: .hold(least: milliseconds(20000), most: milliseconds(30000)),
        sets: 3)),
      .step(Step(
        name: "Side plank",
        instruction: "Lie on this side, lower knee bent. Rise onto this forearm and knee. Shoulder, hip and knee in line.",
        caution: "Keep breathing. Stop if your shoulder hurts.",
        picture: .sidePlank,
        dose: .hold(least: milliseconds(20000), most: milliseconds(30000)),
        side: .each,
        sets: 3)),
      .step(Step(
        name: "Nordic lower",
        instruction: "Kneel; a partner holds your ankles. Lean forward slowly, body straight, and land on your hands.",
        caution: "Leave it out if you have a hamstring strain.",
        picture: .nordicLower,
        dose: .reps(count: 5, tempo: nil, least: 3))),
      .step(Step(
        name: "One-leg stance",
        instruction: "Stand on this leg, knee soft. Hold the ball in both hands and keep still.",
        caution: "Keep the knee over the toes.",
        picture: .oneLegStanceBall,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Squats, heels raised",
        instruction: "Sit back as if onto a chair. Stand up straight and raise the heels. Lower them slowly.",
        caution: "Keep the knees over the toes.",
        picture: .squatsHeelsRaised,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        sets: 2)),
      .step(Step(
        name: "Vertical jumps",
        instruction: "Bend the knees as if to sit. Jump up as high as you can. Land softly, knees bent.",
        caution: "Keep the knees over the toes when you land.",
        picture: .verticalJumps,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        sets: 2)),
      .step(Step(
        name: "Run across the pitch",
        instruction: "Run from one side of the pitch to the other, fast but in control.",
        picture: .fastRun,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 2)),
      .step(Step(
        name: "Bounding",
        instruction: "Take long, springy steps, knees high. Land softly on the ball of the foot.",
        caution: "Keep the knee over the toes when you land.",
        picture: .bounding,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 2)),
      .step(Step(
        name: "Plant and cut",
        instruction: "Jog a few steps. Plant one foot, cut away to the other side and speed up. Then the other foot.",
        caution: "Keep the knee over the toes as you turn.",
        picture: .plantAndCut,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 2)),
    ]))
}

private func forearmCramp() -> Routine {
  Routine(
    id: "forearm-cramp",
    name: "Forearm cramp relief",
    kind: .relief,
    summary: "Let go of whatever you are holding, then stretch the forearm both ways and rub it. This may ease the cramp. Does it come only with one task, such as writing? See a clinician about it. A cramp in the arm without effort needs to be seen today. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "AAOS, coping with a muscle cramp (mirror), https://consumer.healthday.com/diseases-and-conditions-information-37/muscle-problem-health-news-488/health-tip-coping-with-a-muscle-cramp-716739.html",
      "KPJ, tennis elbow exercises, https://kpjpen22.kpjhealth.com.my/Tennis-Elbow-Exercises-article-4050.html",
      "Merck Manual, wrist extensor stretch, http://www.merckmanuals.com/en-pr/home/multimedia/video/v13975646",
      "Hand cramp and dystonia (weak source), https://biologyinsights.com/how-to-stop-and-prevent-a-hand-cramp-when-writing",
      "Merck Manual, muscle cramps, https://merckmanuals.com/home/quick-facts-brain-spinal-cord-and-nerve-disorders/symptoms-of-brain-spinal-cord-and-nerve-disorders/muscle-cramps",
      "nidirect on muscle cramps, https://nidirect.gov.uk/node/10453",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "Limber's own choice: two of the three sets of the first hold, the founding text's time for pressing, no pressing on an arm where a clot is suspected, and ten circles each way at the pace of Limber's warm-ups",
    ],
    site: .forearm,
    content: .steps([
      .step(Step(
        name: "Bend the wrist back",
        instruction: "Let go, palm up, ease fingers down. With the other hand, ease them toward the floor. Sit or stand, with the cramped arm out straight. Feel the stretch along the inside of the forearm.",
        caution: "Chest pain, breathless? Call: press w. Stop if it hurts more, tingles or goes numb. Cramp without effort, or weakness, numbness or twitching? Get seen today. Hold still, without bouncing.",
        picture: .bendTheWristBack,
        dose: .hold(least: milliseconds(15000), most: milliseconds(30000)),
        side: .affected,
        sets: 2)),
      .step(Step(
        name: "Bend the wrist down",
        instruction: "Turn the palm down and ease the hand down. Sit or stand, with the cramped arm out straight. Use the other hand to bend the wrist. Feel the stretch along the back of the forearm.",
        caution: "Stop if it hurts more, tingles or goes numb.",
        picture: .bendTheWristDown,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .affected,
        sets: 4)),
      .step(Step(
        name: "Rub the forearm",
        instruction: "Gently rub along the forearm. Press the tightest spot with moderate force. Sit, and rest the cramped arm on a table or in your lap.",
        caution: "Swollen, warm or red? Stop: press w. A darkened arm or hard sore veins? Maybe a clot: do not rub or press; get seen today. On blood thinners? Ask first.",
        picture: .rubTheForearm,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Circle the wrist",
        instruction: "Circle the wrist loosely, fingers relaxed. Sit or stand, and rest the cramped arm against your side.",
        caution: "Press c to stretch again if it cramps.",
        picture: .circleTheWrist,
        dose: .reps(count: 10, tempo: milliseconds(1500)),
        side: .affected,
        directions: [.clockwise, .counterclockwise])),
    ]))
}

private func hamstringCramp() -> Routine {
  Routine(
    id: "hamstring-cramp",
    name: "Hamstring cramp relief",
    kind: .relief,
    summary: "Stretches the back of the thigh at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Sore afterwards? Cold may soothe it. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "AAOS, coping with a muscle cramp (mirror), https://consumer.healthday.com/diseases-and-conditions-information-37/muscle-problem-health-news-488/health-tip-coping-with-a-muscle-cramp-716739.html",
      "Hamstring cramps (weak source), https://biologyinsights.com/what-to-do-when-you-get-a-hamstring-cramp",
      "NHS, leg cramps, https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/leg-cramps/",
      "Leg cramp while swimming (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "nidirect on muscle cramps, https://nidirect.gov.uk/node/10453",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "UCLH, deep vein thrombosis, https://uclh.nhs.uk/patients-and-visitors/patient-information-pages/deep-vein-thrombosis",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "MPFT NHS trust, safe use of heat, https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment",
      "Heat device contraindications, https://deroyal.com/products/search-catalog-item/catalog-item-preview/pc-temptherapy-jetstream",
      "CDC on heat illness, https://stacks.cdc.gov/view/cdc/59395",
      "Newswise, drink when thirsty, http://www.newswise.com/articles/drink-when-thirsty-to-avoid-fatal-drops-in-blood-sodium-levels-during-exercise",
      "Wilderness Medical Society on overdrinking, https://www.wemjournal.org/article/S1080-6032(13)00063-X/fulltext",
      "NIOSH on cramps in heat (mirror), https://fittowork.net/index.php/healthy-life/70-heat/175-heat-cramps",
      "Mayo Clinic, muscle cramp treatment, http://www.mayoclinic.org/diseases-conditions/muscle-cramp/diagnosis-treatment/drc-20350825",
      "On Homans' sign in deep vein thrombosis, https://studylib.net/doc/8281468/homans--sign-in-the-diagnosis-of-deep-venous",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
      "Limber's own choice: the words on a strain, signalling for help in water, and the founding text's times for pressing, warmth and movement",
    ],
    site: .hamstring,
    content: .steps([
      .step(Step(
        name: "Straighten the leg",
        instruction: "Sit, leg straight, lean forward. Point the toes of the cramped leg up. Lean from the hips, with a flat back, and hold still. Feel the stretch in the back of the thigh.",
        caution: "Swollen, warm or red? Stop: press w. Sharply worse as you stretch? Stop, and get seen today. A pop or bruise? Stop, and get it seen. In water: get to the edge or the shallows, or float on your back. Signal for help.",
        picture: .straightenTheLeg,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .affected)),
      .step(Step(
        name: "Rub the thigh",
        instruction: "Gently rub the back of the thigh. Press the tightest spot with moderate force. Sit or lie, with the cramped leg a little bent.",
        caution: "Swollen, warm or red? Stop: press w. A darkened leg or hard sore veins? Maybe a clot: do not rub or press; get seen today. Pregnant? Stretch only, and ask your midwife. On blood thinners? Ask first.",
        picture: .rubTheThighBack,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Warm the thigh",
        instruction: "Lay a warm towel on the back of the thigh. A wrapped hot water bottle will do too. Sit or lie, with the cramped leg at rest. Warmth is for a cramp from cold.",
        caution: "Skip it on numb or broken skin. Skip it with infection, swelling, diabetic nerve damage, poor circulation, a suspected clot or heat illness. Heart trouble or past cancer? Ask first. Wrap the bottle; no boiling water. Check the skin, and stay awake.",
        picture: .warmTheThighBack,
        dose: .hold(least: milliseconds(300000), most: milliseconds(600000)),
        side: .affected,
        onlyWhen: [.cold],
        avoidWhen: [.heat, .suspectedClot],
        needs: [.warmth])),
      .step(Step(
        name: "Move the knee",
        instruction: "Slowly bend the knee and straighten it again. Sit or lie, and move the cramped leg only a little.",
        caution: "Press c to stretch again if it cramps.",
        picture: .moveTheKnee,
        dose: .reps(count: 10, tempo: milliseconds(3000)),
        side: .affected)),
      .step(Step(
        name: "Fluids and electrolytes",
        instruction: "Sip a sports drink or a light saline. Drink an appropriate amount: your thirst is the guide. It replaces fluid, and electrolytes such as sodium and potassium. The drink is for frequent cramps, heat, thirst or fatigue.",
        caution: "Drink only to thirst, and follow the label. Too much is dangerous. Use ready-made drinks only, and no salt tablets. Low-salt diet, heart, kidney or blood pressure disease? Ask first. Drowsy, confused or in heat stroke? Drink nothing, and call for help.",
        picture: .fluidsAndElectrolytes,
        dose: .untilDone,
        onlyWhen: [.frequent, .thirst, .fatigue, .heat],
        needs: [.saline])),
    ]))
}

private func handCramp() -> Routine {
  Routine(
    id: "hand-cramp",
    name: "Hand cramp relief",
    kind: .relief,
    summary: "Let go of whatever you are holding, then stretch the hand both ways and rub it. This may ease the cramp. Does it come only with one task, such as writing? See a clinician about it. A cramp in the arm without effort needs to be seen today. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "AAOS, coping with a muscle cramp (mirror), https://consumer.healthday.com/diseases-and-conditions-information-37/muscle-problem-health-news-488/health-tip-coping-with-a-muscle-cramp-716739.html",
      "KPJ, tennis elbow exercises, https://kpjpen22.kpjhealth.com.my/Tennis-Elbow-Exercises-article-4050.html",
      "Merck Manual, wrist extensor stretch, http://www.merckmanuals.com/en-pr/home/multimedia/video/v13975646",
      "Hand cramp and dystonia (weak source), https://biologyinsights.com/how-to-stop-and-prevent-a-hand-cramp-when-writing",
      "Merck Manual, muscle cramps, https://merckmanuals.com/home/quick-facts-brain-spinal-cord-and-nerve-disorders/symptoms-of-brain-spinal-cord-and-nerve-disorders/muscle-cramps",
      "nidirect on muscle cramps, https://nidirect.gov.uk/node/10453",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "Limber's own choice: two of the three sets of the first hold, the founding text's time for pressing, no pressing on an arm where a clot is suspected, and ten circles each way at the pace of Limber's warm-ups",
    ],
    site: .hand,
    content: .steps([
      .step(Step(
        name: "Bend the wrist back",
        instruction: "Let go, palm up, ease fingers down. With the other hand, ease them toward the floor. Sit or stand, with the cramped arm out straight. Feel the stretch in the palm and the inside of the forearm.",
        caution: "Chest pain, breathless? Call: press w. Stop if it hurts more, tingles or goes numb. Cramp without effort, or weakness, numbness or twitching? Get seen today. Hold still, without bouncing.",
        picture: .handBendTheWristBack,
        dose: .hold(least: milliseconds(15000), most: milliseconds(30000)),
        side: .affected,
        sets: 2)),
      .step(Step(
        name: "Bend the wrist down",
        instruction: "Turn the palm down and ease the hand down. Sit or stand, with the cramped arm out straight. Use the other hand to bend the wrist. Feel the stretch over the back of the hand and the forearm.",
        caution: "Stop if it hurts more, tingles or goes numb.",
        picture: .handBendTheWristDown,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .affected,
        sets: 4)),
      .step(Step(
        name: "Rub the palm",
        instruction: "Rub the palm and the ball of the thumb. Rub gently, and press the tightest spot with moderate force. Rest the cramped hand in your lap.",
        caution: "Swollen, warm or red? Stop: press w. A darkened arm or hard sore veins? Maybe a clot: do not rub or press; get seen today. On blood thinners? Ask first.",
        picture: .rubThePalm,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Circle the wrist",
        instruction: "Circle the wrist loosely, fingers relaxed. Sit or stand, and rest the cramped arm against your side.",
        caution: "Press c to stretch again if it cramps.",
        picture: .circleTheWrist,
        dose: .reps(count: 10, tempo: milliseconds(1500)),
        side: .affected,
        directions: [.clockwise, .counterclockwise])),
    ]))
}

private func heelDrops() -> Routine {
  Routine(
    id: "heel-drops",
    name: "Achilles heel drops",
    kind: .exercise,
    summary: "Only for pain in the middle of the Achilles tendon that a clinician has confirmed. Twice a day for 12 weeks. Some discomfort is expected; stop if it is disabling. A sudden pop? Go to hospital. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "Heel drops for the Achilles tendon (Br J Sports Med), https://bjsm.bmj.com/highwire/markup/85031/expansion",
      "Achilles tendon exercise sheet, https://info.5y1.org/tendonitis-achilles-tendon-exercises_1_d1397c.html",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: 2 of the 4 seconds to come up",
      "General knowledge: a sudden pop is for the hospital",
    ],
    content: .steps([
      .step(Step(
        name: "Straight knee drops",
        instruction: "Balls of the feet on a step, hold on. Up on both feet. Lower on this leg for 2 seconds, knee straight, heel below the step.",
        caution: "Calf swollen, warm, red or darkened? Stop: press w. Stop if the pain is disabling. A sudden pop? Go to hospital.",
        picture: .straightKneeDrops,
        dose: .reps(count: 15, tempo: milliseconds(4000)),
        side: .affected,
        sets: 3)),
      .step(Step(
        name: "Bent knee drops",
        instruction: "Balls of the feet on a step, hold on. Up on both feet. Lower on this leg for 2 seconds, knee slightly bent, heel below the step.",
        caution: "Calf swollen, warm, red or darkened? Stop: press w. Stop if the pain is disabling. A sudden pop? Go to hospital.",
        picture: .bentKneeDrops,
        dose: .reps(count: 15, tempo: milliseconds(4000)),
        side: .affected,
        sets: 3)),
    ]))
}

private func longSit() -> Routine {
  Routine(
    id: "long-sit",
    name: "Long sit",
    kind: .mobility,
    summary: "For a long trip, or a long day on a chair. Do the first two steps every half hour. One leg swollen, warm or red? Get seen today. With chest pain or shortness of breath, call for emergency help. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "HSE, exercises while sitting, https://www2.hse.ie/living-well/exercise/indoor-exercises/sitting-exercises",
      "NHS on long trips, as quoted elsewhere (weak source)",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: the paces",
      "Gloucestershire Hospitals, deep vein thrombosis, https://www.gloshospitals.nhs.uk/your-visit/patient-information-leaflets/deep-vein-thrombosis-dvt/",
    ],
    content: .steps([
      .step(Step(
        name: "Heels up",
        instruction: "Sit, feet flat. Raise both heels, toes on the floor, then lower them.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if one calf hurts.",
        picture: .heelsUp,
        dose: .reps(count: 10, tempo: milliseconds(2000)))),
      .step(Step(
        name: "Toes up",
        instruction: "Sit, feet flat. Raise the toes of both feet, heels on the floor, then lower them.",
        picture: .toesUp,
        dose: .reps(count: 10, tempo: milliseconds(2000)))),
      .step(Step(
        name: "Chest stretch",
        instruction: "Sit tall, away from the back of the chair. Draw the shoulders back and down, arms out to the sides. Feel it across the chest.",
        caution: "Stretch until you feel a pull, not pain. Keep breathing.",
        picture: .chestStretch,
        dose: .hold(least: milliseconds(5000), most: milliseconds(10000)),
        sets: 5)),
      .step(Step(
        name: "Upper body twist",
        instruction: "Sit tall, feet flat, arms crossed, hands on the shoulders. Turn to this side as far as is easy, hips still.",
        caution: "Stop if your back hurts. Keep breathing.",
        picture: .upperBodyTwist,
        dose: .hold(least: milliseconds(5000), most: milliseconds(5000)),
        side: .each,
        sets: 5)),
      .step(Step(
        name: "Hip march",
        instruction: "Sit tall, and hold the sides of the chair. Lift this knee, still bent, then lower the foot with control.",
        picture: .hipMarch,
        dose: .reps(count: 5, tempo: milliseconds(3000)),
        side: .each)),
      .step(Step(
        name: "Ankle stretch",
        instruction: "Hold the chair; lift this leg, knee straight. Point the toes away, then pull them back. Feel it in the calf and shin.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if one calf hurts.",
        picture: .ankleStretch,
        dose: .reps(count: 5, tempo: milliseconds(3000)),
        side: .each,
        sets: 2)),
    ]))
}

private func quadricepsCramp() -> Routine {
  Routine(
    id: "quadriceps-cramp",
    name: "Thigh cramp relief",
    kind: .relief,
    summary: "Stretches the front of the thigh at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Sore afterwards? Cold may soothe it. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "AAOS, coping with a muscle cramp (mirror), https://consumer.healthday.com/diseases-and-conditions-information-37/muscle-problem-health-news-488/health-tip-coping-with-a-muscle-cramp-716739.html",
      "Thigh cramps (weak source), https://biologyinsights.com/how-to-stretch-and-relieve-a-thigh-cramp",
      "NHS, leg cramps, https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/leg-cramps/",
      "Leg cramp while swimming (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "nidirect on muscle cramps, https://nidirect.gov.uk/node/10453",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "UCLH, deep vein thrombosis, https://uclh.nhs.uk/patients-and-visitors/patient-information-pages/deep-vein-thrombosis",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "MPFT NHS trust, safe use of heat, https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment",
      "Heat device contraindications, https://deroyal.com/products/search-catalog-item/catalog-item-preview/pc-temptherapy-jetstream",
      "CDC on heat illness, https://stacks.cdc.gov/view/cdc/59395",
      "Newswise, drink when thirsty, http://www.newswise.com/articles/drink-when-thirsty-to-avoid-fatal-drops-in-blood-sodium-levels-during-exercise",
      "Wilderness Medical Society on overdrinking, https://www.wemjournal.org/article/S1080-6032(13)00063-X/fulltext",
      "NIOSH on cramps in heat (mirror), https://fittowork.net/index.php/healthy-life/70-heat/175-heat-cramps",
      "Mayo Clinic, muscle cramp treatment, http://www.mayoclinic.org/diseases-conditions/muscle-cramp/diagnosis-treatment/drc-20350825",
      "MSD Manual, quadriceps stretch, https://msdmanuals.com/home/multimedia/video/prone-quadriceps-stretch",
      "Healthily, how to stretch, https://www.livehealthily.com/stretching/how-to-stretch",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
      "Limber's own choice: lying down first, the words on a strain, and the founding text's times for pressing, warmth and movement",
    ],
    site: .quadriceps,
    content: .steps([
      .step(Step(
        name: "Heel to the buttock",
        instruction: "Lie down, heel to buttock. Lie on your other side, with the cramped leg on top. Hold its ankle and draw the heel in, knees together. Feel the stretch in the front of the thigh.",
        caution: "Swollen, warm or red? Stop: press w. Hold a chair if you stand instead. A pop or bruise? Stop, and get it seen. Hold still and keep breathing.",
        picture: .heelToTheButtock,
        dose: .hold(least: milliseconds(15000), most: milliseconds(30000)),
        side: .affected)),
      .step(Step(
        name: "Rub the thigh",
        instruction: "Gently rub the front of the thigh. Press the tightest spot with moderate force. Sit or lie, with the cramped leg at rest.",
        caution: "Swollen, warm or red? Stop: press w. A darkened leg or hard sore veins? Maybe a clot: do not rub or press; get seen today. Pregnant? Stretch only, and ask your midwife. On blood thinners? Ask first.",
        picture: .rubTheThighFront,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Warm the thigh",
        instruction: "Lay a warm towel on the front of the thigh. A wrapped hot water bottle will do too. Sit or lie, with the cramped leg at rest. Warmth is for a cramp from cold.",
        caution: "Skip it on numb or broken skin. Skip it with infection, swelling, diabetic nerve damage, poor circulation, a suspected clot or heat illness. Heart trouble or past cancer? Ask first. Wrap the bottle; no boiling water. Check the skin, and stay awake.",
        picture: .warmTheThighFront,
        dose: .hold(least: milliseconds(300000), most: milliseconds(600000)),
        side: .affected,
        onlyWhen: [.cold],
        avoidWhen: [.heat, .suspectedClot],
        needs: [.warmth])),
      .step(Step(
        name: "Move the knee",
        instruction: "Slowly straighten the knee and let it bend again. Sit, and move the cramped leg only a little.",
        caution: "Press c to stretch again if it cramps.",
        picture: .moveTheKnee,
        dose: .reps(count: 10, tempo: milliseconds(3000)),
        side: .affected)),
      .step(Step(
        name: "Fluids and electrolytes",
        instruction: "Sip a sports drink or a light saline. Drink an appropriate amount: your thirst is the guide. It replaces fluid, and electrolytes such as sodium and potassium. The drink is for frequent cramps, heat, thirst or fatigue.",
        caution: "Drink only to thirst, and follow the label. Too much is dangerous. Use ready-made drinks only, and no salt tablets. Low-salt diet, heart, kidney or blood pressure disease? Ask first. Drowsy, confused or in heat stroke? Drink nothing, and call for help.",
        picture: .fluidsAndElectrolytes,
        dose: .untilDone,
        onlyWhen: [.frequent, .thirst, .fatigue, .heat],
        needs: [.saline])),
    ]))
}

private func racket() -> Routine {
  Routine(
    id: "racket",
    name: "Racket sports",
    kind: .workout,
    summary: "Warm up, play for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
    sources: [
      "USTA and Cleveland Clinic stretching sheet, https://studylib.net/doc/8126680/usta-stretch---cleveland-clinic",
      "Cardio Tennis, cool-down, http://partners.cardiotennis.com/curriculum/Actual_Drills/Cool_Down_Drills/cool_down_drills.htm",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Samsung, health notice, http://manualshelf.com/manual/samsung/galaxy-gear-s-sprint/user-guide-english/page-41.html",
      "Callanetics, disclaimer, https://callanetics.com/disclaimer/",
    ],
    content: .phases(WorkoutPhases(warmUp: "racket-warm-up", exercise: .open, coolDown: "racket-cool-down")))
}

private func racketCoolDown() -> Routine {
  Routine(
    id: "racket-cool-down",
    name: "Racket cool-down",
    kind: .coolDown,
    summary: "An easy walk, then shoulders, wrists and legs. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
    sources: [
      "ACSM, stretching guidelines, https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
      "ACSM on repetitions (mirror), https://fixanswer.com/what-are-the-acsm-guidelines-for-stretching",
      "Stretching, what experts recommend (2025), https://pure.northampton.ac.uk/en/publications/practical-recommendations-on-stretching-exercise-a-delphi-consens",
      "Stretching after exercise, review (2021), https://frontiersin.org/journals/physiology/articles/10.3389/fphys.2021.677581/full",
      "NHS, stretching after exercise (mirror), https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
      "NHS, stretching after a run (mirror), https://hurlingblog.com/lifestyle/workout-stretches-how-to-stretch-after-a-run-seven-stretches-you-should-do-at-home/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "USTA and Cleveland Clinic stretching sheet, https://studylib.net/doc/8126680/usta-stretch---cleveland-clinic",
      "Cardio Tennis, cool-down, http://partners.cardiotennis.com/curriculum/Actual_Drills/Cool_Down_Drills/cool_down_drills.htm",
      "Merck Manual, runner's stretch, https://www.merckmanuals.com/home/multimedia/table/runners-stretch",
      "Hamstring cramp (weak source), https://biologyinsights.com/what-to-do-when-you-get-a-hamstring-cramp",
      "Thigh stretch (weak source), https://biologyinsights.com/how-to-stretch-and-relieve-a-thigh-cramp",
      "KPJ, tennis elbow exercises, https://kpjpen22.kpjhealth.com.my/Tennis-Elbow-Exercises-article-4050.html",
      "Merck Manual, wrist extensor stretch, http://www.merckmanuals.com/en-pr/home/multimedia/video/v13975646",
    ],
    content: .steps([
      .step(Step(
        name: "Easy walk",
        instruction: "Walk gently around the court, and slow down bit by bit.",
        picture: .walk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Cross-body stretch",
        instruction: "Stand or sit. Hold above this elbow and draw the arm across your chest. Feel it behind the shoulder.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .crossBodyStretch,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Wrist bend, palm up",
        instruction: "Sit or stand, this elbow straight, palm up. With the other hand, ease the fingers down toward the floor. Feel it inside the forearm.",
        caution: "Stop if it tingles or goes numb. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .wristBendPalmUp,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Wrist bend, palm down",
        instruction: "Sit or stand, this elbow straight, palm down. With the other hand, ease this hand down. Feel it on the back of the forearm.",
        caution: "Stop if it tingles or goes numb. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .wristBendPalmDown,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Calf stretch",
        instruction: "Stand, hands on a wall, this leg back. Keep the heel down and the knee straight. Bend the front knee. Feel it in the calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .calfStretch,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Front thigh stretch",
        instruction: "Stand, and hold a support. Take this ankle and draw the heel toward the buttock, knees together. Feel the front of the thigh.",
        caution: "Keep hold of the support. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .frontThighStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Hamstring stretch",
        instruction: "Stand, this heel one step ahead, knee straight. Bend the other knee and lean from the hips. Feel it at the back of this thigh.",
        caution: "Stop at a sudden pop or a bruise: it may be a strain. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .hamstringStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Inner thigh stretch",
        instruction: "Sit, soles together. Let the knees sink. Feel it in the inner thighs.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .innerThighStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)))),
    ]))
}

private func racketWarmUp() -> Routine {
  Routine(
    id: "racket-warm-up",
    name: "Racket warm-up",
    kind: .warmUp,
    summary: "Loosens legs, trunk and arms, then mimes the strokes. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "RAMP warm-up, https://studylib.net/doc/27299008/ramp",
      "Behm and others, review of stretching before effort, https://cdnsciencepub.com/doi/10.1139/apnm-2015-0235",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "USTA and Cleveland Clinic stretching sheet, https://studylib.net/doc/8126680/usta-stretch---cleveland-clinic",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "CDC, the talk test, https://cdc.gov/physicalactivity/basics/measuring/index.html",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
    ],
    content: .steps([
      .step(Step(
        name: "Easy walk and jog",
        instruction: "Walk, then jog gently around the court. Raise the pace only a little.",
        picture: .jog,
        dose: .hold(least: milliseconds(180000), most: milliseconds(180000)))),
      .step(Step(
        name: "Side shuffle",
        instruction: "Stand with soft knees. Take small quick steps to the side, there and back.",
        picture: .sideShuffle,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 2)),
      .step(Step(
        name: "Small arm circles",
        instruction: "Stand tall, arms out to the sides. Draw small circles from the shoulders.",
        picture: .smallArmCircles,
        dose: .reps(count: 10, tempo: milliseconds(1000)),
        directions: [.forward, .backward])),
      .step(Step(
        name: "Large arm circles",
        instruction: "Stand clear of others. Circle both arms as large as is comfortable.",
        picture: .largeArmCircles,
        dose: .reps(count: 10, tempo: milliseconds(1000)),
        directions: [.forward, .backward])),
      .step(Step(
        name: "Trunk turns",
        instruction: "Stand, feet apart. Turn the chest to this side and back to the middle, hips still.",
        picture: .trunkTurns,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each)),
      .step(Step(
        name: "Sideways leg swings",
        instruction: "Stand tall and hold a wall. Swing this leg from side to side, relaxed.",
        picture: .sidewaysLegSwings,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each)),
      .step(Step(
        name: "Lunges",
        instruction: "Stand tall. Step this leg into a shallow lunge and push back. Keep the knee in line with the toes.",
        caution: "Hold a wall if you feel unsteady.",
        picture: .lunges,
        dose: .reps(count: 8, tempo: milliseconds(3000)),
        side: .each)),
      .step(Step(
        name: "Toe walk",
        instruction: "Walk tall on the balls of your feet, close to something to hold.",
        caution: "Hold on if you feel unsteady.",
        picture: .toeWalk,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)))),
      .step(Step(
        name: "Heel walk",
        instruction: "Walk tall on your heels, close to something to hold.",
        caution: "Hold on if you feel unsteady.",
        picture: .heelWalk,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)))),
      .step(Step(
        name: "Wrist circles",
        instruction: "Stand at ease. Loosen both wrists in easy circles.",
        picture: .wristCircles,
        dose: .reps(count: 10, tempo: milliseconds(1500)),
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Shadow strokes",
        instruction: "Stand clear of others. Mime forehand, backhand and serve: slow first, then livelier.",
        caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        picture: .shadowStrokes,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)),
        sets: 3)),
    ]))
}

private func running() -> Routine {
  Routine(
    id: "running",
    name: "Running",
    kind: .workout,
    summary: "Warm up, run for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "NHS, stretching after a run (mirror), https://hurlingblog.com/lifestyle/workout-stretches-how-to-stretch-after-a-run-seven-stretches-you-should-do-at-home/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Samsung, health notice, http://manualshelf.com/manual/samsung/galaxy-gear-s-sprint/user-guide-english/page-41.html",
      "Callanetics, disclaimer, https://callanetics.com/disclaimer/",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
    ],
    content: .phases(WorkoutPhases(warmUp: "running-warm-up", exercise: .open, coolDown: "running-cool-down")))
}

private func runningCoolDown() -> Routine {
  Routine(
    id: "running-cool-down",
    name: "Running cool-down",
    kind: .coolDown,
    summary: "An easy jog down to a walk, then the legs. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
    sources: [
      "ACSM, stretching guidelines, https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
      "ACSM on repetitions (mirror), https://fixanswer.com/what-are-the-acsm-guidelines-for-stretching",
      "Stretching, what experts recommend (2025), https://pure.northampton.ac.uk/en/publications/practical-recommendations-on-stretching-exercise-a-delphi-consens",
      "Stretching after exercise, review (2021), https://frontiersin.org/journals/physiology/articles/10.3389/fphys.2021.677581/full",
      "NHS, stretching after exercise (mirror), https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
      "NHS, stretching after a run (mirror), https://hurlingblog.com/lifestyle/workout-stretches-how-to-stretch-after-a-run-seven-stretches-you-should-do-at-home/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Merck Manual, runner's stretch, https://www.merckmanuals.com/home/multimedia/table/runners-stretch",
      "Hamstring cramp (weak source), https://biologyinsights.com/what-to-do-when-you-get-a-hamstring-cramp",
      "Thigh stretch (weak source), https://biologyinsights.com/how-to-stretch-and-relieve-a-thigh-cramp",
    ],
    content: .steps([
      .step(Step(
        name: "Easy jog and walk",
        instruction: "Jog gently, then walk, and slow down bit by bit.",
        picture: .jog,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Calf stretch",
        instruction: "Stand, hands on a wall, this leg back. Keep the heel down and the knee straight. Bend the front knee. Feel it in the calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .calfStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Bent-knee calf stretch",
        instruction: "Stand, hands on a wall, this leg back, heel down. Bend both knees a little. Feel it low in the calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .bentKneeCalfStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Hamstring stretch",
        instruction: "Stand, this heel one step ahead, knee straight. Bend the other knee and lean from the hips. Feel it at the back of this thigh.",
        caution: "Stop at a sudden pop or a bruise: it may be a strain. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .hamstringStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Front thigh stretch",
        instruction: "Stand, and hold a support. Take this ankle and draw the heel toward the buttock, knees together. Feel the front of the thigh.",
        caution: "Keep hold of the support. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .frontThighStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each,
        sets: 2)),
      .step(Step(
        name: "Hip flexor stretch",
        instruction: "Stand, and take a long step, this leg back, knee straight or down. Tuck your tailbone under and ease forward. Feel the front of this hip.",
        caution: "Hold a support if you feel unsteady. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .hipFlexorStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Glute stretch",
        instruction: "Lie on your back, this ankle on the other knee. Hold behind the other thigh and draw it in. Feel it in this buttock.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .gluteStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
    ]))
}

private func runningWarmUp() -> Routine {
  Routine(
    id: "running-warm-up",
    name: "Running warm-up",
    kind: .warmUp,
    summary: "A walk, a jog, loose legs, then three strides. Before the strides, effort rises from 2 to 4 out of 10. Easy talk turns into short phrases.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "RAMP warm-up, https://studylib.net/doc/27299008/ramp",
      "Behm and others, review of stretching before effort, https://cdnsciencepub.com/doi/10.1139/apnm-2015-0235",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "CDC, the talk test, https://cdc.gov/physicalactivity/basics/measuring/index.html",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
    ],
    content: .steps([
      .step(Step(
        name: "Easy walk",
        instruction: "Walk gently. Raise the pace only a little.",
        picture: .walk,
        dose: .hold(least: milliseconds(120000), most: milliseconds(120000)))),
      .step(Step(
        name: "Easy jog",
        instruction: "Jog gently, at a pace that lets you chat.",
        picture: .jog,
        dose: .hold(least: milliseconds(180000), most: milliseconds(180000)))),
      .step(Step(
        name: "Forward leg swings",
        instruction: "Stand tall and hold a wall. Swing this leg forward and back, relaxed.",
        picture: .forwardLegSwings,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each)),
      .step(Step(
        name: "Sideways leg swings",
        instruction: "Stand tall and hold a wall. Swing this leg from side to side, relaxed.",
        picture: .sidewaysLegSwings,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each)),
      .step(Step(
        name: "Lunges",
        instruction: "Stand tall. Step this leg into a shallow lunge and push back. Keep the knee in line with the toes.",
        caution: "Hold a wall if you feel unsteady.",
        picture: .lunges,
        dose: .reps(count: 8, tempo: milliseconds(3000)),
        side: .each)),
      .step(Step(
        name: "Calf raises",
        instruction: "Stand, fingertips on a wall. Rise onto your toes over one or two seconds. Lower just as slowly.",
        picture: .calfRaises,
        dose: .reps(count: 12, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Knee lifts",
        instruction: "Stand tall. Lift one knee to hip height, then the other.",
        caution: "Hold a wall if you feel unsteady.",
        picture: .kneeLifts,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)))),
      .step(Step(
        name: "Heel flicks",
        instruction: "Stand tall. Flick one heel up behind you, then the other.",
        caution: "Hold a wall if you feel unsteady.",
        picture: .heelFlicks,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)))),
      .repetition(
        count: 3,
        rest: nil,
        [
          .step(Step(
            name: "Stride",
            instruction: "Run smoothly, up to about 80% effort.",
            caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
            picture: .fastRun,
            dose: .hold(least: milliseconds(20000), most: milliseconds(20000)))),
          .step(Step(
            name: "Walk back",
            instruction: "Walk back and get your breath back.",
            picture: .walk,
            dose: .hold(least: milliseconds(40000), most: milliseconds(40000)))),
        ]),
    ]))
}

private func shinCramp() -> Routine {
  Routine(
    id: "shin-cramp",
    name: "Shin cramp relief",
    kind: .relief,
    summary: "Stretches the front of the lower leg at once, then rubs and moves it. This may ease the cramp. Warmth is for a cramp from cold. Does it tighten each time you exercise, and fade within half an hour of rest? Show it to a clinician. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "AAOS, coping with a muscle cramp (mirror), https://consumer.healthday.com/diseases-and-conditions-information-37/muscle-problem-health-news-488/health-tip-coping-with-a-muscle-cramp-716739.html",
      "NHS, leg cramps, https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/leg-cramps/",
      "Mayo Clinic, chronic exertional compartment syndrome, http://www.mayoclinic.org/diseases-conditions/chronic-exertional-compartment-syndrome/basics/symptoms/con-20026471",
      "NHS on compartment syndrome (mirror), https://zana.com/a/compartment-syndrome-symptoms-compartment-syndrome.6137",
      "Leg cramp while swimming (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "nidirect on muscle cramps, https://nidirect.gov.uk/node/10453",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "UCLH, deep vein thrombosis, https://uclh.nhs.uk/patients-and-visitors/patient-information-pages/deep-vein-thrombosis",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "MPFT NHS trust, safe use of heat, https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment",
      "Heat device contraindications, https://deroyal.com/products/search-catalog-item/catalog-item-preview/pc-temptherapy-jetstream",
      "CDC on heat illness, https://stacks.cdc.gov/view/cdc/59395",
      "Newswise, drink when thirsty, http://www.newswise.com/articles/drink-when-thirsty-to-avoid-fatal-drops-in-blood-sodium-levels-during-exercise",
      "Wilderness Medical Society on overdrinking, https://www.wemjournal.org/article/S1080-6032(13)00063-X/fulltext",
      "NIOSH on cramps in heat (mirror), https://fittowork.net/index.php/healthy-life/70-heat/175-heat-cramps",
      "OpenLearn Create, on pointing the foot, https://www.open.edu/openlearncreate/mod/oucontent/view.php?id=42&section=12.5.3",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
      "Limber's own choice: the stretch and its 15-30 s, for which only weak sources speak, and the founding text's times for pressing, warmth and movement",
    ],
    site: .shin,
    content: .steps([
      .step(Step(
        name: "Point the foot",
        instruction: "Pull the foot down by hand. Sit, with the ankle of the cramped leg over the other knee. Ease the foot gently into a point. Feel the stretch along the front of the shin.",
        caution: "Swollen, warm or red? Stop: press w. After a knock, is it tense, numb, weak or far more painful than the knock explains? Get emergency help. Let go if the calf or sole cramps. Hold still, without bouncing.",
        picture: .pointTheFoot,
        dose: .hold(least: milliseconds(15000), most: milliseconds(30000)),
        side: .affected)),
      .step(Step(
        name: "Rub the shin muscle",
        instruction: "Gently rub the muscle beside the shin bone. Press the tightest spot with moderate force. Sit, with the cramped leg at rest.",
        caution: "Swollen, warm or red? Stop: press w. A darkened leg or hard sore veins? Maybe a clot: do not rub or press; get seen today. Pregnant? Stretch only, and ask your midwife. On blood thinners? Ask first.",
        picture: .rubTheShinMuscle,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Warm the shin",
        instruction: "Lay a warm towel on the muscle beside the shin bone. A wrapped hot water bottle will do too. Sit or lie, with the cramped leg at rest. Warmth is for a cramp from cold.",
        caution: "Skip it on numb or broken skin. Skip it with infection, swelling, diabetic nerve damage, poor circulation, a suspected clot or heat illness. Heart trouble or past cancer? Ask first. Wrap the bottle; no boiling water. Check the skin, and stay awake.",
        picture: .warmTheShin,
        dose: .hold(least: milliseconds(300000), most: milliseconds(600000)),
        side: .affected,
        onlyWhen: [.cold],
        avoidWhen: [.heat, .suspectedClot],
        needs: [.warmth])),
      .step(Step(
        name: "Circle the ankle",
        instruction: "Slowly circle the ankle of the cramped leg. Sit, with the foot off the floor. Gently bend and straighten the knee as you circle.",
        caution: "Press c to stretch again if it cramps.",
        picture: .ankleCircles,
        dose: .reps(count: 10, tempo: milliseconds(3000)),
        side: .affected,
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Fluids and electrolytes",
        instruction: "Sip a sports drink or a light saline. Drink an appropriate amount: your thirst is the guide. It replaces fluid, and electrolytes such as sodium and potassium. The drink is for frequent cramps, heat, thirst or fatigue.",
        caution: "Drink only to thirst, and follow the label. Too much is dangerous. Use ready-made drinks only, and no salt tablets. Low-salt diet, heart, kidney or blood pressure disease? Ask first. Drowsy, confused or in heat stroke? Drink nothing, and call for help.",
        picture: .fluidsAndElectrolytes,
        dose: .untilDone,
        onlyWhen: [.frequent, .thirst, .fatigue, .heat],
        needs: [.saline])),
    ]))
}

private func sideStitch() -> Routine {
  Routine(
    id: "side-stitch",
    name: "Side stitch relief",
    kind: .relief,
    summary: "Slow down, breathe, press and bend. This may ease a stitch, though the evidence is mostly experience. Leave two hours between a large meal and exercise. If it lasts after you stop, or comes without exercise, get it checked.",
    sources: [
      "Healthline, side stitch, https://www.healthline.com/health/how-to-get-rid-of-a-stitch",
      "Morton and Callister, exercise-related transient abdominal pain, https://pmc.ncbi.nlm.nih.gov/articles/PMC4281377",
      "Clinic page on exercise-related abdominal pain, https://www.paragonorthopedic.com/blog/exercise-related-transient-abdominal-pain-where-is-the-pain/",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Merck Manual, muscle cramps, https://merckmanuals.com/home/quick-facts-brain-spinal-cord-and-nerve-disorders/symptoms-of-brain-spinal-cord-and-nerve-disorders/muscle-cramps",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Limber's own choice: six breaths of 8 s, 30 s for each hold, and no pressing with a suspected clot, in pregnancy or after a blow",
    ],
    site: .flank,
    getReady: milliseconds(0),
    content: .steps([
      .step(Step(
        name: "Slow down and breathe",
        instruction: "Slow down, breathe in deeply. Then breathe out slowly. Stop if you need to, and stand or sit at ease.",
        caution: "Chest pressure, faint, can hardly talk? Get help: press w. Any of these, or an uneven heartbeat? Stop, and get emergency help. Dizzy from deep breaths? Breathe as usual.",
        picture: .slowDownAndBreathe,
        dose: .reps(count: 6, tempo: milliseconds(8000)))),
      .step(Step(
        name: "Press and lean forward",
        instruction: "Press your fingers into the sore spot and lean forward. Stand or sit. Keep breathing.",
        caution: "Press less if it hurts more. Skip it in pregnancy, after a blow to the belly, or with a suspected clot.",
        picture: .pressAndLeanForward,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Bend to the side",
        instruction: "Raise the other arm and bend gently toward the sore side. Stand, feet apart, or sit. Feel the stretch below the raised arm.",
        caution: "Bend the other way if it hurts more. Sources differ on which way is best.",
        picture: .bendToTheSide,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .affected)),
    ]))
}

private func sixMinuteWarmUp() -> Routine {
  Routine(
    id: "six-minute-warm-up",
    name: "Six-minute warm-up",
    kind: .warmUp,
    summary: "For any exercise: march, dig the heels, lift the knees, roll the shoulders, bend the knees. Go at a pace that lets you chat. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: the paces, and the time between",
    ],
    content: .steps([
      .step(Step(
        name: "March",
        instruction: "March on the spot, then forward and back. Bend your arms and pump them.",
        caution: "Hold a wall if you feel unsteady.",
        picture: .march,
        dose: .hold(least: milliseconds(180000), most: milliseconds(180000)),
        restAfter: milliseconds(10000))),
      .step(Step(
        name: "Heel digs",
        instruction: "Put one heel out in front, toes up, then the other. Keep the standing knee soft.",
        picture: .heelDigs,
        dose: .reps(count: 60, tempo: milliseconds(1000)),
        restAfter: milliseconds(10000))),
      .step(Step(
        name: "Knee lifts",
        instruction: "Lift one knee to the opposite hand, then the other knee. Keep the standing knee soft.",
        caution: "Hold a wall if you feel unsteady.",
        picture: .kneeToHand,
        dose: .reps(count: 30, tempo: milliseconds(1000)),
        restAfter: milliseconds(5000))),
      .step(Step(
        name: "Shoulder rolls",
        instruction: "Keep marching, arms loose. Roll both shoulders in full circles.",
        picture: .shoulderRollsMarching,
        dose: .reps(count: 5, tempo: milliseconds(1500)),
        directions: [.forward, .backward],
        sets: 2,
        rest: milliseconds(0),
        restAfter: milliseconds(5000))),
      .step(Step(
        name: "Knee bends",
        instruction: "Stand, feet hip-width apart. Bend the knees and come up again. Go no deeper than 10 cm.",
        caution: "Hold a wall if you feel unsteady.",
        picture: .kneeBends,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
    ]))
}

private func steadyFeet() -> Routine {
  Routine(
    id: "steady-feet",
    name: "Steady on your feet",
    kind: .mobility,
    summary: "Balance and leg strength for older adults, three times a week. Stay beside a fixed worktop or a wall. Keep your shoes on. Stop if you feel dizzy. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "NHS, balance exercises, https://www.nhs.uk/live-well/exercise/balance-exercises/",
      "Exercise and falls, review, https://pmc.ncbi.nlm.nih.gov/articles/PMC7689963",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
    ],
    content: .steps([
      .step(Step(
        name: "Sit to stand",
        instruction: "Sit near the edge of a chair, leaning forward a little. Stand up, then sit down slowly. Up to 10 times, at your own pace.",
        caution: "Set the chair against a wall. Feel dizzy? Stay seated.",
        picture: .sitToStand,
        dose: .reps(count: 10, tempo: nil))),
      .step(Step(
        name: "Heel raises",
        instruction: "Hold on. Rise onto your toes for a count of 3, lower for a count of 5. Up to 10 times.",
        caution: "Hold on to something fixed. Feel dizzy? Stop and sit.",
        picture: .heelRaises,
        dose: .reps(count: 10, tempo: milliseconds(8000)))),
      .step(Step(
        name: "Toe raises",
        instruction: "Hold on. Lift the toes for a count of 3, lower for a count of 5. Up to 10 times.",
        caution: "Hold on to something fixed. Feel dizzy? Stop and sit.",
        picture: .toeRaises,
        dose: .reps(count: 10, tempo: milliseconds(8000)))),
      .step(Step(
        name: "Heel-toe stand",
        instruction: "Stand with this heel right in front of the other toes. Look ahead. Hold on, then let go if you can.",
        caution: "Keep a hand near the worktop. Feel dizzy? Stop and sit.",
        picture: .heelToeStand,
        dose: .hold(least: milliseconds(10000), most: milliseconds(10000)),
        side: .each)),
      .step(Step(
        name: "Sideways walk",
        instruction: "Walk 10 steps sideways, slowly, feet together after each step. Keep the hips level.",
        caution: "Keep a hand near the worktop. Feel dizzy? Stop and sit.",
        picture: .sidewaysWalk,
        dose: .untilDone,
        directions: [.left, .right])),
      .step(Step(
        name: "Heel-to-toe walk",
        instruction: "Fingers on a wall, look ahead. Put one heel in front of the other toes. At least 5 steps.",
        caution: "Keep your fingers on the wall. Feel dizzy? Stop and sit.",
        picture: .heelToToeWalk,
        dose: .untilDone)),
      .step(Step(
        name: "One-leg stand",
        instruction: "Face the wall, fingertips on it. Lift the other foot, hips level. Stand on this leg, knee soft.",
        caution: "Keep your fingertips on the wall. Feel dizzy? Stop and sit.",
        picture: .oneLegStand,
        dose: .hold(least: milliseconds(5000), most: milliseconds(10000)),
        side: .each,
        sets: 3)),
    ]))
}

private func strength() -> Routine {
  Routine(
    id: "strength",
    name: "Strength",
    kind: .workout,
    summary: "Warm up, lift for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "Warm-up before squat and bench press, trial, https://pmc.ncbi.nlm.nih.gov/articles/PMC7558980",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Samsung, health notice, http://manualshelf.com/manual/samsung/galaxy-gear-s-sprint/user-guide-english/page-41.html",
      "Callanetics, disclaimer, https://callanetics.com/disclaimer/",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
    ],
    content: .phases(WorkoutPhases(warmUp: "strength-warm-up", exercise: .open, coolDown: "strength-cool-down")))
}

private func strengthCoolDown() -> Routine {
  Routine(
    id: "strength-cool-down",
    name: "Strength cool-down",
    kind: .coolDown,
    summary: "Easy movement, then chest, back and legs. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness.",
    sources: [
      "ACSM, stretching guidelines, https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
      "ACSM on repetitions (mirror), https://fixanswer.com/what-are-the-acsm-guidelines-for-stretching",
      "Stretching, what experts recommend (2025), https://pure.northampton.ac.uk/en/publications/practical-recommendations-on-stretching-exercise-a-delphi-consens",
      "Stretching after exercise, review (2021), https://frontiersin.org/journals/physiology/articles/10.3389/fphys.2021.677581/full",
      "NHS, stretching after exercise (mirror), https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
      "NHS, stretching after a run (mirror), https://hurlingblog.com/lifestyle/workout-stretches-how-to-stretch-after-a-run-seven-stretches-you-should-do-at-home/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Hamstring cramp (weak source), https://biologyinsights.com/what-to-do-when-you-get-a-hamstring-cramp",
      "Thigh stretch (weak source), https://biologyinsights.com/how-to-stretch-and-relieve-a-thigh-cramp",
    ],
    content: .steps([
      .step(Step(
        name: "Easy movement",
        instruction: "Walk, pedal or row gently, and slow down bit by bit.",
        picture: .easyMovement,
        dose: .hold(least: milliseconds(180000), most: milliseconds(180000)))),
      .step(Step(
        name: "Chest opener",
        instruction: "Stand, forearms on a door frame, one foot ahead. Lean in. Or clasp your hands behind you, shoulders back. Feel it across the chest.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .chestOpener,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        sets: 2)),
      .step(Step(
        name: "Side reach",
        instruction: "Stand, feet apart. Reach this arm up and over. Feel it along this side.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .sideReach,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Front thigh stretch",
        instruction: "Stand, and hold a support. Take this ankle and draw the heel toward the buttock, knees together. Feel the front of the thigh.",
        caution: "Keep hold of the support. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .frontThighStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Hamstring stretch",
        instruction: "Stand, this heel one step ahead, knee straight. Bend the other knee and lean from the hips. Feel it at the back of this thigh.",
        caution: "Stop at a sudden pop or a bruise: it may be a strain. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .hamstringStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Glute stretch",
        instruction: "Lie on your back, this ankle on the other knee. Hold behind the other thigh and draw it in. Feel it in this buttock.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .gluteStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Hip flexor stretch",
        instruction: "Stand, and take a long step, this leg back, knee straight or down. Tuck your tailbone under and ease forward. Feel the front of this hip.",
        caution: "Hold a support if you feel unsteady. Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .hipFlexorStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
    ]))
}

private func strengthWarmUp() -> Routine {
  Routine(
    id: "strength-warm-up",
    name: "Strength warm-up",
    kind: .warmUp,
    summary: "Easy movement, the main movement patterns, then lighter sets of your first lift. Effort rises from 2 to 4 out of 10: from easy talk to short phrases.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "RAMP warm-up, https://studylib.net/doc/27299008/ramp",
      "Behm and others, review of stretching before effort, https://cdnsciencepub.com/doi/10.1139/apnm-2015-0235",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Warm-up before squat and bench press, trial, https://pmc.ncbi.nlm.nih.gov/articles/PMC7558980",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "CDC, the talk test, https://cdc.gov/physicalactivity/basics/measuring/index.html",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
      "Limber's own choice: 50, 70 and 85% with 8, 4 and 2 repetitions",
    ],
    content: .steps([
      .step(Step(
        name: "Easy movement",
        instruction: "Walk, pedal or row gently. Raise the pace only a little.",
        picture: .easyMovement,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Arm circles",
        instruction: "Stand tall, clear of others. Circle both arms from the shoulders, small at first, then large.",
        picture: .largeArmCircles,
        dose: .reps(count: 10, tempo: milliseconds(1500)),
        directions: [.forward, .backward])),
      .step(Step(
        name: "Squats",
        instruction: "Stand, feet hip-width apart. Sit back as if onto a chair, then stand tall. The knees follow the toes.",
        picture: .squats,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Hip hinges",
        instruction: "Stand, knees soft. Push the hips back with a flat back, then stand tall. Feel the back of the thighs.",
        picture: .hipHinges,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Bridges",
        instruction: "Lie on your back, knees bent, feet flat. Lift the hips, pause, lower.",
        picture: .bridges,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Pull-aparts",
        instruction: "Stand tall, arms forward. Draw the shoulder blades together, then return.",
        picture: .pullAparts,
        dose: .reps(count: 12, tempo: milliseconds(2500)))),
      .step(Step(
        name: "First lift at 50%",
        instruction: "Get into place for your first lift. Lift about half of its working weight.",
        picture: .firstLift,
        dose: .reps(count: 8, tempo: milliseconds(4000)))),
      .step(Step(
        name: "Rest",
        instruction: "Stand relaxed and breathe. Change the weight.",
        picture: .rest,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)))),
      .step(Step(
        name: "First lift at 70%",
        instruction: "Lift more, but fewer times: 70% of the working weight.",
        picture: .firstLift,
        dose: .reps(count: 4, tempo: milliseconds(4000)))),
      .step(Step(
        name: "Rest",
        instruction: "Stand relaxed and breathe. Change the weight.",
        picture: .rest,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)))),
      .step(Step(
        name: "First lift at 85%",
        instruction: "Lift more again, but only twice: 85% of the working weight.",
        caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        picture: .firstLift,
        dose: .reps(count: 2, tempo: milliseconds(4000)))),
      .step(Step(
        name: "Rest",
        instruction: "Stand relaxed and breathe. Your working sets are next.",
        picture: .rest,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)))),
    ]))
}

private func stretchDown() -> Routine {
  Routine(
    id: "stretch-down",
    name: "Stretch-down",
    kind: .coolDown,
    summary: "An easy walk of 5 minutes, then five leg stretches, after any exercise. Stretch until it feels tight, and never into pain. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "NHS, stretching after exercise (mirror), https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
    ],
    content: .steps([
      .step(Step(
        name: "Easy walk",
        instruction: "Walk gently, and slow down bit by bit.",
        picture: .walk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Buttock stretch",
        instruction: "Lie on your back, this leg over the other thigh. Hold behind that thigh and draw it in. Feel it in this buttock.",
        caution: "Stretch until it feels tight. Pain? Ease off. Stay still and keep breathing.",
        picture: .gluteStretch,
        dose: .hold(least: milliseconds(10000), most: milliseconds(15000)),
        side: .each)),
      .step(Step(
        name: "Hamstring stretch",
        instruction: "Lie on your back, the other foot flat. Hold below this knee and draw the straight leg in. Feel it behind the thigh.",
        caution: "Stretch until it feels tight. Pain? Ease off. Stay still and keep breathing.",
        picture: .hamstringStretchLying,
        dose: .hold(least: milliseconds(10000), most: milliseconds(15000)),
        side: .each)),
      .step(Step(
        name: "Inner thigh stretch",
        instruction: "Sit, the soles of your feet together. Lower the knees toward the floor. Feel it along the inner thighs.",
        caution: "Stretch until it feels tight. Pain? Ease off. Stay still and keep breathing.",
        picture: .innerThighStretch,
        dose: .hold(least: milliseconds(10000), most: milliseconds(15000)))),
      .step(Step(
        name: "Calf stretch",
        instruction: "Step ahead with the other leg and bend it. Keep this leg straight, heel down. Feel it in this calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stretch until it feels tight. Pain? Ease off. Hold a wall if you feel unsteady.",
        picture: .calfStretchStep,
        dose: .hold(least: milliseconds(10000), most: milliseconds(15000)),
        side: .each)),
      .step(Step(
        name: "Thigh stretch",
        instruction: "Lie on your other side. Take this ankle and draw the heel to the buttock, knees touching. Feel the front of the thigh.",
        caution: "Stretch until it feels tight. Pain? Ease off. Stay still and keep breathing.",
        picture: .thighStretch,
        dose: .hold(least: milliseconds(10000), most: milliseconds(15000)),
        side: .each)),
    ]))
}

private func swimming() -> Routine {
  Routine(
    id: "swimming",
    name: "Swimming",
    kind: .workout,
    summary: "Warm up, swim for as long as you like, cool down. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Cramp in the water? Get to the edge or float on your back. Signal for help. Ask a doctor first if you are pregnant, have a health condition or are in doubt.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "Ellis Aquatics, warming down, http://www.ellisaquatics.net/home/swimtip/warmingdown",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Cramp in the water (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Samsung, health notice, http://manualshelf.com/manual/samsung/galaxy-gear-s-sprint/user-guide-english/page-41.html",
      "Callanetics, disclaimer, https://callanetics.com/disclaimer/",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
    ],
    content: .phases(WorkoutPhases(warmUp: "swimming-warm-up", exercise: .open, coolDown: "swimming-cool-down")))
}

private func swimmingCoolDown() -> Routine {
  Routine(
    id: "swimming-cool-down",
    name: "Swimming cool-down",
    kind: .coolDown,
    summary: "An easy swim, then shoulders, calves and soles on dry land. Ease off gradually: effort falls from 3 to 1 out of 10. Your heart rate and breathing may settle sooner. Do not expect less soreness. Cramp in the water? Get to the edge or float on your back. Signal for help.",
    sources: [
      "ACSM, stretching guidelines, https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
      "ACSM on repetitions (mirror), https://fixanswer.com/what-are-the-acsm-guidelines-for-stretching",
      "Stretching, what experts recommend (2025), https://pure.northampton.ac.uk/en/publications/practical-recommendations-on-stretching-exercise-a-delphi-consens",
      "Stretching after exercise, review (2021), https://frontiersin.org/journals/physiology/articles/10.3389/fphys.2021.677581/full",
      "NHS, stretching after exercise (mirror), https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
      "NHS, stretching after a run (mirror), https://hurlingblog.com/lifestyle/workout-stretches-how-to-stretch-after-a-run-seven-stretches-you-should-do-at-home/",
      "Van Hooren and Peake, review of cool-downs, https://pmc.ncbi.nlm.nih.gov/articles/PMC5999142",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Ellis Aquatics, warming down, http://www.ellisaquatics.net/home/swimtip/warmingdown",
      "Cramp in the water (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "Merck Manual, runner's stretch, https://www.merckmanuals.com/home/multimedia/table/runners-stretch",
      "Limber's founding text on foot cramps",
    ],
    content: .steps([
      .step(Step(
        name: "Easy swim",
        instruction: "Swim gently, slower each length. About 200 metres will do. Then get out to stretch.",
        caution: "Get to the edge or float on your back if you cramp. Signal for help.",
        picture: .swim,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Side reach",
        instruction: "Stand, feet apart. Reach this arm up and over. Feel it along this side.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .sideReach,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Chest opener",
        instruction: "Stand, forearms on a door frame, one foot ahead. Lean in. Or clasp your hands behind you, shoulders back. Feel it across the chest.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .chestOpener,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        sets: 2)),
      .step(Step(
        name: "Triceps stretch",
        instruction: "Stand or sit, this hand between the shoulder blades. With the other, ease the elbow back. Feel it in the back of this arm.",
        caution: "Stretch until you feel a pull, not pain. Stay still and keep breathing.",
        picture: .tricepsStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Calf stretch",
        instruction: "Stand, hands on a wall, this leg back. Keep the heel down and the knee straight. Bend the front knee. Feel it in the calf.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Stretch until you feel a pull, not pain. Stay still.",
        picture: .calfStretch,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Sole stretch",
        instruction: "Sit, this leg straight. Grasp the toes and slowly draw them toward you. Feel it along the sole.",
        caution: "Leg swollen, warm, red or darkened? Stop: press w. Stop if the pain gets sharp. Use moderate force. Stay still and keep breathing.",
        picture: .soleStretch,
        dose: .hold(least: milliseconds(15000), most: milliseconds(15000)),
        side: .each,
        sets: 2)),
    ]))
}

private func swimmingWarmUp() -> Routine {
  Routine(
    id: "swimming-warm-up",
    name: "Swimming warm-up",
    kind: .warmUp,
    summary: "Loosens you up on dry land, then in the water. Effort rises from 2 to 4 out of 10: from easy talk to short phrases. Cramp in the water? Get to the edge or float on your back. Signal for help.",
    sources: [
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "RAMP warm-up, https://studylib.net/doc/27299008/ramp",
      "Behm and others, review of stretching before effort, https://cdnsciencepub.com/doi/10.1139/apnm-2015-0235",
      "Rating of perceived exertion (weak source), https://www.breathinglabs.com/sports-athletics/how-to-use-this-measurement-to-improve-your-workouts/",
      "Cramp in the water (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "CDC, the talk test, https://cdc.gov/physicalactivity/basics/measuring/index.html",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
      "NHS, balance exercises, https://www.nhs.uk/live-well/exercise/balance-exercises/",
    ],
    content: .steps([
      .step(Step(
        name: "March on the spot",
        instruction: "Stand tall and march on the spot. Swing your arms. Go at a pace that lets you chat.",
        caution: "Mind a wet floor. Hold on if you feel unsteady.",
        picture: .marchOnTheSpot,
        dose: .hold(least: milliseconds(120000), most: milliseconds(120000)))),
      .step(Step(
        name: "Arm circles",
        instruction: "Stand tall, clear of others. Circle both arms from the shoulders, small at first, then large.",
        picture: .largeArmCircles,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        directions: [.forward, .backward])),
      .step(Step(
        name: "Shoulder rolls",
        instruction: "Stand or sit tall. Roll both shoulders in slow, full circles.",
        picture: .shoulderRolls,
        dose: .reps(count: 10, tempo: milliseconds(1500)),
        directions: [.forward, .backward])),
      .step(Step(
        name: "Trunk turns",
        instruction: "Stand, feet apart. Turn the chest to this side and back to the middle, hips still.",
        picture: .trunkTurns,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each)),
      .step(Step(
        name: "Pull-aparts",
        instruction: "Stand tall, arms forward. Draw the shoulder blades together, then return.",
        picture: .pullAparts,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Ankle circles",
        instruction: "Sit, or hold a wall. Lift this foot and draw slow circles from the ankle.",
        picture: .ankleCircles,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each,
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Calf raises",
        instruction: "Stand, fingertips on a wall. Rise onto your toes over one or two seconds. Lower just as slowly.",
        picture: .calfRaises,
        dose: .reps(count: 12, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Easy swim",
        instruction: "Get in and swim gently. Raise the pace only a little. Pause the timer if you need to.",
        caution: "Get to the edge or float on your back if you cramp. Signal for help.",
        picture: .swim,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .step(Step(
        name: "Build the pace",
        instruction: "Swim on, a little faster each length, still smooth.",
        caution: "Get to the edge or float on your back if you cramp. Signal for help. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
        picture: .swim,
        dose: .hold(least: milliseconds(180000), most: milliseconds(180000)))),
    ]))
}

private func toeCramp() -> Routine {
  Routine(
    id: "toe-cramp",
    name: "Toe cramp relief",
    kind: .relief,
    summary: "Straightens the toes by hand, then eases the rest of the foot. It may bring relief. Wear shoes with room for your toes. In water, get to the edge or the shallows. Or float on your back and stretch there. Signal for help. Still cramping after 10 minutes? Get help now.",
    sources: [
      "Limber's founding text on foot cramps",
      "Exercise-associated muscle cramps, review (J Athl Train), https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
      "AAOS, coping with a muscle cramp (mirror), https://consumer.healthday.com/diseases-and-conditions-information-37/muscle-problem-health-news-488/health-tip-coping-with-a-muscle-cramp-716739.html",
      "Cleveland Clinic, living with leg cramps, https://my.clevelandclinic.org/health/diseases/14170-leg-cramps/living-with",
      "Big-toe traction stretch, https://www.commonspirit.org/conditions-treatments/big-toe-traction-stretch",
      "NHS, leg cramps, https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/leg-cramps/",
      "Leg cramp while swimming (weak source), https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
      "nidirect on muscle cramps, https://nidirect.gov.uk/node/10453",
      "NHS, deep vein thrombosis, https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split",
      "UCLH, deep vein thrombosis, https://uclh.nhs.uk/patients-and-visitors/patient-information-pages/deep-vein-thrombosis",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "MPFT NHS trust, safe use of heat, https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment",
      "Heat device contraindications, https://deroyal.com/products/search-catalog-item/catalog-item-preview/pc-temptherapy-jetstream",
      "CDC on heat illness, https://stacks.cdc.gov/view/cdc/59395",
      "Newswise, drink when thirsty, http://www.newswise.com/articles/drink-when-thirsty-to-avoid-fatal-drops-in-blood-sodium-levels-during-exercise",
      "Wilderness Medical Society on overdrinking, https://www.wemjournal.org/article/S1080-6032(13)00063-X/fulltext",
      "NIOSH on cramps in heat (mirror), https://fittowork.net/index.php/healthy-life/70-heat/175-heat-cramps",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
      "Hot water bottles and diabetic patients (Br J Gen Pract), https://bjgp.org/content/55/512/222",
      "Limber's own choice: the hand that straightens the toes, the founding text's 10-15 s for it, two of the two to four pulls, and its times for pressing, warmth and movement",
    ],
    site: .toes,
    content: .steps([
      .step(Step(
        name: "Straighten the toes",
        instruction: "Straighten the toes by hand. Sit, with the cramped foot over the other knee. Or stand, holding on, and press the foot flat into the floor. Feel the stretch under the toes.",
        caution: "Swollen, warm or red? Stop: press w. Stop if the pain gets sharp. Use moderate force, without bouncing, and keep breathing.",
        picture: .straightenTheToes,
        dose: .hold(least: milliseconds(10000), most: milliseconds(15000)),
        side: .affected)),
      .step(Step(
        name: "Draw the big toe out",
        instruction: "If the big toe cramps, pull it straight out. Sit, and hold the big toe of the cramped foot. Pull gently and evenly. Feel the toe lengthen. Is it another toe? Press n.",
        caution: "Pull without a jerk. Stop if it hurts more.",
        picture: .drawTheBigToeOut,
        dose: .hold(least: milliseconds(15000), most: milliseconds(30000)),
        side: .affected,
        sets: 2)),
      .step(Step(
        name: "Press under the toes",
        instruction: "Press the tightest spot under the toes with your thumb. Press with moderate force, and gently rub around it. Sit, with the cramped foot over the other knee.",
        caution: "Swollen, warm or red? Stop: press w. A darkened leg or hard sore veins? Maybe a clot: do not rub or press; get seen today. Pregnant? Stretch only, and ask your midwife. On blood thinners? Ask first.",
        picture: .pressUnderTheToes,
        dose: .hold(least: milliseconds(180000), most: milliseconds(300000)),
        side: .affected,
        avoidWhen: [.suspectedClot],
        needs: [.pressing])),
      .step(Step(
        name: "Warm the toes",
        instruction: "Lay a warm towel on the toes and the sole. A wrapped hot water bottle will do too. Sit or lie, with the cramped leg at rest. Warmth is for a cramp from cold.",
        caution: "Skip it on numb or broken skin. Skip it with infection, swelling, diabetic nerve damage, poor circulation, a suspected clot or heat illness. Heart trouble or past cancer? Ask first. Wrap the bottle; no boiling water. Check the skin, and stay awake.",
        picture: .warmTheToes,
        dose: .hold(least: milliseconds(300000), most: milliseconds(600000)),
        side: .affected,
        onlyWhen: [.cold],
        avoidWhen: [.heat, .suspectedClot],
        needs: [.warmth])),
      .step(Step(
        name: "Circle the ankle",
        instruction: "Slowly circle the ankle of the cramped leg. Sit, with the foot off the floor. Gently bend and straighten the knee as you circle.",
        caution: "Press c to stretch again if it cramps.",
        picture: .ankleCircles,
        dose: .reps(count: 10, tempo: milliseconds(3000)),
        side: .affected,
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Fluids and electrolytes",
        instruction: "Sip a sports drink or a light saline. Drink an appropriate amount: your thirst is the guide. It replaces fluid, and electrolytes such as sodium and potassium. The drink is for frequent cramps, heat, thirst or fatigue.",
        caution: "Drink only to thirst, and follow the label. Too much is dangerous. Use ready-made drinks only, and no salt tablets. Low-salt diet, heart, kidney or blood pressure disease? Ask first. Drowsy, confused or in heat stroke? Drink nothing, and call for help.",
        picture: .fluidsAndElectrolytes,
        dose: .untilDone,
        onlyWhen: [.frequent, .thirst, .fatigue, .heat],
        needs: [.saline])),
    ]))
}

private func walkToRunWeek1() -> Routine {
  Routine(
    id: "walk-to-run-week-1",
    name: "Walk to run, week 1",
    kind: .exercise,
    summary: "Run for a minute, walk for one and a half, eight times. Three runs this week, with a day of rest between. Run slowly enough to talk. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    next: "walk-to-run-week-2",
    sources: [
      "NHS, Couch to 5K, https://www.nhs.uk/better-health/get-active/get-running-with-couch-to-5k/couch-to-5k-running-plan",
      "Queen Mary University, Couch to 5K, https://residentialsupport.qmul.ac.uk/get-up-and-go-couch-to-5k_137095",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
    ],
    transition: milliseconds(0),
    content: .steps([
      .step(Step(
        name: "Brisk walk",
        instruction: "Walk briskly to warm up.",
        picture: .briskWalk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .repetition(
        count: 8,
        rest: nil,
        [
          .step(Step(
            name: "Run",
            instruction: "Run slowly, tall and loose.",
            caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
            picture: .jog,
            dose: .hold(least: milliseconds(60000), most: milliseconds(60000)))),
          .step(Step(
            name: "Walk",
            instruction: "Keep walking and get your breath back.",
            picture: .walk,
            dose: .hold(least: milliseconds(90000), most: milliseconds(90000)))),
        ]),
      .step(Step(
        name: "Easy walk",
        instruction: "Keep walking, and slow down bit by bit.",
        picture: .walk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
    ]))
}

private func walkToRunWeek2() -> Routine {
  Routine(
    id: "walk-to-run-week-2",
    name: "Walk to run, week 2",
    kind: .exercise,
    summary: "Run for one and a half minutes, walk for two, six times. Three runs this week, with a day of rest between. Run slowly enough to talk. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    next: "walk-to-run-week-3",
    sources: [
      "NHS, Couch to 5K, https://www.nhs.uk/better-health/get-active/get-running-with-couch-to-5k/couch-to-5k-running-plan",
      "Queen Mary University, Couch to 5K, https://residentialsupport.qmul.ac.uk/get-up-and-go-couch-to-5k_137095",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
    ],
    transition: milliseconds(0),
    content: .steps([
      .step(Step(
        name: "Brisk walk",
        instruction: "Walk briskly to warm up.",
        picture: .briskWalk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .repetition(
        count: 6,
        rest: nil,
        [
          .step(Step(
            name: "Run",
            instruction: "Run slowly, tall and loose.",
            caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
            picture: .jog,
            dose: .hold(least: milliseconds(90000), most: milliseconds(90000)))),
          .step(Step(
            name: "Walk",
            instruction: "Keep walking and get your breath back.",
            picture: .walk,
            dose: .hold(least: milliseconds(120000), most: milliseconds(120000)))),
        ]),
      .step(Step(
        name: "Easy walk",
        instruction: "Keep walking, and slow down bit by bit.",
        picture: .walk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
    ]))
}

private func walkToRunWeek3() -> Routine {
  Routine(
    id: "walk-to-run-week-3",
    name: "Walk to run, week 3",
    kind: .exercise,
    summary: "Run and walk for one and a half minutes each, then for three; twice. Three runs this week, with a day of rest between. Run slowly enough to talk. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "NHS, Couch to 5K, https://www.nhs.uk/better-health/get-active/get-running-with-couch-to-5k/couch-to-5k-running-plan",
      "Queen Mary University, Couch to 5K, https://residentialsupport.qmul.ac.uk/get-up-and-go-couch-to-5k_137095",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
    ],
    transition: milliseconds(0),
    content: .steps([
      .step(Step(
        name: "Brisk walk",
        instruction: "Walk briskly to warm up.",
        picture: .briskWalk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
      .repetition(
        count: 2,
        rest: nil,
        [
          .step(Step(
            name: "Run",
            instruction: "Run slowly, tall and loose.",
            caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
            picture: .jog,
            dose: .hold(least: milliseconds(90000), most: milliseconds(90000)))),
          .step(Step(
            name: "Walk",
            instruction: "Keep walking and get your breath back.",
            picture: .walk,
            dose: .hold(least: milliseconds(90000), most: milliseconds(90000)))),
          .step(Step(
            name: "Run",
            instruction: "Run slowly, tall and loose.",
            caution: "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
            picture: .jog,
            dose: .hold(least: milliseconds(180000), most: milliseconds(180000)))),
          .step(Step(
            name: "Walk",
            instruction: "Keep walking and get your breath back.",
            picture: .walk,
            dose: .hold(least: milliseconds(180000), most: milliseconds(180000)))),
        ]),
      .step(Step(
        name: "Easy walk",
        instruction: "Keep walking, and slow down bit by bit.",
        picture: .walk,
        dose: .hold(least: milliseconds(300000), most: milliseconds(300000)))),
    ]))
}

private func walking() -> Routine {
  Routine(
    id: "walking",
    name: "Walking",
    kind: .workout,
    summary: "For older adults: warm up, walk for as long as you like, cool down. Hold on to something fixed, not a chair. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk. Ask a doctor first if you have a health condition or are in doubt.",
    sources: [
      "ROH, strength and balance exercises (Otago), https://roh.nhs.uk/services-information/therapy/otago-strength-and-balance-exercises",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
    ],
    content: .phases(WorkoutPhases(warmUp: "walking-warm-up", exercise: .open, coolDown: "walking-cool-down")))
}

private func walkingCoolDown() -> Routine {
  Routine(
    id: "walking-cool-down",
    name: "Walking cool-down",
    kind: .coolDown,
    summary: "For older adults: march on the spot, slower and slower. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "ROH, strength and balance exercises (Otago), https://roh.nhs.uk/services-information/therapy/otago-strength-and-balance-exercises",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
    ],
    content: .steps([
      .step(Step(
        name: "March on the spot",
        instruction: "March on the spot, slowing down until you breathe easily.",
        caution: "Hold on to something fixed, not a chair.",
        picture: .marchOnTheSpot,
        dose: .hold(least: milliseconds(120000), most: milliseconds(120000)))),
    ]))
}

private func walkingWarmUp() -> Routine {
  Routine(
    id: "walking-warm-up",
    name: "Walking warm-up",
    kind: .warmUp,
    summary: "For older adults: march, then loosen neck, back and ankles. Hold on to something fixed, not a chair. Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too breathless to talk.",
    sources: [
      "ROH, strength and balance exercises (Otago), https://roh.nhs.uk/services-information/therapy/otago-strength-and-balance-exercises",
      "Allina Health, when to stop exercising, http://www.allinahealth.org/Health-Conditions-and-Treatments/Health-library/Patient-education/Helping-Your-Heart/Healthy-living/Exercise/When-you-should-stop-exercising/",
      "Limber's own choice: the paces",
    ],
    content: .steps([
      .step(Step(
        name: "March on the spot",
        instruction: "March on the spot, at a pace that lets you chat.",
        caution: "Hold on to something fixed, not a chair.",
        picture: .marchOnTheSpot,
        dose: .hold(least: milliseconds(120000), most: milliseconds(120000)))),
      .step(Step(
        name: "Head turns",
        instruction: "Stand tall, look ahead. Turn the head slowly to this side, then back.",
        caution: "Stop if you feel dizzy.",
        picture: .headTurns,
        dose: .reps(count: 5, tempo: milliseconds(4000)),
        side: .each)),
      .step(Step(
        name: "Chin back",
        instruction: "Stand tall, look ahead. With one hand on the chin, guide it straight back.",
        caution: "Stop if you feel dizzy.",
        picture: .chinBack,
        dose: .reps(count: 5, tempo: milliseconds(4000)))),
      .step(Step(
        name: "Back arch",
        instruction: "Stand, hands on the small of your back. Arch gently back, then come up again.",
        caution: "Stop if your back hurts or you feel dizzy.",
        picture: .backArch,
        dose: .reps(count: 5, tempo: milliseconds(4000)))),
      .step(Step(
        name: "Trunk turns",
        instruction: "Stand tall, hands on your hips. Turn the chest to this side and back, hips still.",
        caution: "Stop if your back hurts or you feel dizzy.",
        picture: .trunkTurns,
        dose: .reps(count: 5, tempo: milliseconds(4000)),
        side: .each)),
      .step(Step(
        name: "Ankle bends",
        instruction: "Sit or stand. Lift this foot a little. Pull the toes up to you, then point them down.",
        caution: "Hold on to something fixed, if you stand.",
        picture: .ankleBends,
        dose: .reps(count: 10, tempo: milliseconds(2000)),
        side: .each)),
    ]))
}

private func warmFeet() -> Routine {
  Routine(
    id: "warm-feet",
    name: "Warm feet",
    kind: .mobility,
    summary: "For cold feet, or after long sitting or standing: cover your feet, move them, change posture. One foot suddenly cold and pale, or numb? Call for help. Foot cramps often? See a clinician about causes such as calcium deficiency, poor circulation or a medicine.",
    sources: [
      "Limber's founding text on foot cramps",
      "NHS, how to warm up, http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx",
      "Massage and deep vein thrombosis, https://massagefitnessmag.com/massage/deep-vein-thrombosis/",
      "Massage and calf pain, https://www.sportsinjuryclinic.net/sport-injuries/lower-leg/calf-pain/deep-vein-thrombosis",
      "Marshfield Clinic, leg cramps in pregnancy, https://qa.marshfieldclinic.org/specialties/obgyn/pregnancy/care-tips/pregnancy-info-leg-cramps",
      "Cochrane review on leg cramps in pregnancy, https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3",
      "NHS, balance exercises, https://www.nhs.uk/live-well/exercise/balance-exercises/",
      "NHS, foot care with poor circulation, https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-looking-after-your-feet-peripheral-arterial-disease-pad",
      "Medicines that go with cramps, https://pubmed.ncbi.nlm.nih.gov/22157068",
      "NHS inform, warm-up and cool-down, https://www.nhsinform.scot/healthy-living/keeping-active/before-and-after-exercise/warm-up-and-cool-down/",
      "Healthinfo, acute limb ischaemia, https://www.healthinfo.org.nz/acute-limb-ischaemia.htm",
    ],
    content: .steps([
      .step(Step(
        name: "Warm socks",
        instruction: "Sit, and put on warm, dry socks. Or cover your feet.",
        picture: .warmSocks,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)))),
      .step(Step(
        name: "March on the spot",
        instruction: "Stand tall and march on the spot. Swing your arms. Go at a pace that lets you chat.",
        caution: "Wear shoes if your socks slip. Hold on if you feel unsteady.",
        picture: .marchOnTheSpot,
        dose: .hold(least: milliseconds(60000), most: milliseconds(60000)))),
      .step(Step(
        name: "Ankle pumps",
        instruction: "Sit, legs out. Point the toes away, then pull them up toward you. Use both feet.",
        picture: .anklePumps,
        dose: .reps(count: 15, tempo: milliseconds(2000)),
        side: .both)),
      .step(Step(
        name: "Ankle circles",
        instruction: "Sit, or hold a wall. Lift this foot and draw slow circles from the ankle.",
        picture: .ankleCircles,
        dose: .reps(count: 5, tempo: milliseconds(2000)),
        side: .each,
        directions: [.clockwise, .counterclockwise])),
      .step(Step(
        name: "Toe spreads",
        instruction: "Sit, shoes off. Spread and lift the toes, pause, relax. Use both feet.",
        picture: .toeSpreads,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Calf raises",
        instruction: "Stand, fingertips on a wall. Rise onto your toes over one or two seconds. Lower just as slowly.",
        picture: .calfRaises,
        dose: .reps(count: 10, tempo: milliseconds(3000)))),
      .step(Step(
        name: "Ball roll",
        instruction: "Sit, in your socks. Roll the sole of this foot over a ball, with moderate pressure.",
        caution: "Leave it out if your feet are numb or you have diabetes. Leg swollen, warm, red or darkened, or hard sore veins? Leave it out, and press w. Pregnant or on blood thinners? Ask first.",
        picture: .ballRoll,
        dose: .hold(least: milliseconds(30000), most: milliseconds(30000)),
        side: .each)),
      .step(Step(
        name: "Change posture",
        instruction: "Change how you sit or stand. Move again before you stiffen up.",
        picture: .changePosture,
        dose: .hold(least: milliseconds(20000), most: milliseconds(20000)))),
    ]))
}
