/**
 * Chooses, from places in any order, those of the heaviest strictly increasing subsequence: what stayed in order when the rest
 * was moved. Time n log n (a Fenwick tree of maxima).
 */
export function heaviestIncreasing(places: readonly number[], weights: readonly number[]): boolean[] {
  const size = places.reduce((most, place) => Math.max(most, place), 0) + 1;
  const best = new Float64Array(size + 1);
  const lastOf = new Int32Array(size + 1).fill(-1);
  const previous = new Int32Array(places.length).fill(-1);
  let heaviest = -1;
  let heaviestWeight = 0;
  places.forEach((place, index) => {
    let weight = 0;
    for (let node = place; node > 0; node -= node & -node) {
      if ((best[node] ?? 0) <= weight) continue;
      weight = best[node] ?? 0;
      previous[index] = lastOf[node] ?? -1;
    }
    weight += weights[index] ?? 1;
    for (let node = place + 1; node <= size; node += node & -node) {
      if ((best[node] ?? 0) >= weight) continue;
      best[node] = weight;
      lastOf[node] = index;
    }
    if (weight > heaviestWeight) {
      heaviest = index;
      heaviestWeight = weight;
    }
  });
  const chosen = places.map(() => false);
  for (let index = heaviest; index !== -1; index = previous[index] ?? -1) chosen[index] = true;
  return chosen;
}
