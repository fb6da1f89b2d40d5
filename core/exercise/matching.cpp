// Tested against all matchings of small sides by tests/unit/matching_test.cpp.
#include "core/exercise/matching.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/text/disjoint_sets.h"
#include "core/text/sort_each_once.h"

namespace hearsay::exercise {
namespace {

// The weights of one part as a table whose rows are the smaller side.
struct Table {
  std::size_t rows = 0, columns = 0;
  std::vector<std::int64_t> weights;
  std::int64_t at(std::size_t row, std::size_t column) const { return weights[row * columns + column]; }
};

// The column of each row. Every row gets one: a pair without an edge weighs 0. Rows are taken up one by one;
// each looks for the cheapest way to a free column, on which rows before it may have to move.
std::vector<std::size_t> assign(const Table& table) {
  constexpr std::size_t free = std::numeric_limits<std::size_t>::max();
  constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
  // The last column is where the row that looks for one starts.
  const std::size_t start = table.columns;
  std::vector<std::int64_t> row_price(table.rows, 0), column_price(table.columns + 1, 0);
  std::vector<std::size_t> row_of(table.columns + 1, free), from(table.columns, start);
  for (std::size_t row = 0; row < table.rows; ++row) {
    std::vector<std::int64_t> distance(table.columns, far);
    std::vector<char> done(table.columns + 1, 0);
    std::size_t column = start;
    row_of[start] = row;
    while (row_of[column] != free) {
      done[column] = 1;
      const std::size_t here = row_of[column];
      std::int64_t step = far;
      std::size_t next = start;
      for (std::size_t other = 0; other < table.columns; ++other) {
        if (done[other]) continue;
        const std::int64_t cost = -table.at(here, other) - row_price[here] - column_price[other];
        if (cost < distance[other]) distance[other] = cost, from[other] = column;
        if (distance[other] < step) step = distance[other], next = other;
      }
      for (std::size_t other = 0; other <= table.columns; ++other) {
        if (done[other]) {
          row_price[row_of[other]] += step;
          column_price[other] -= step;
        } else if (other < table.columns) {
          distance[other] -= step;
        }
      }
      column = next;
    }
    for (; column != start; column = from[column]) row_of[column] = row_of[from[column]];
  }
  std::vector<std::size_t> column_of(table.rows, 0);
  for (std::size_t column = 0; column < table.columns; ++column)
    if (row_of[column] != free) column_of[row_of[column]] = column;
  return column_of;
}

void match_part(const std::vector<Edge>& edges, std::vector<int>& partner) {
  std::vector<std::size_t> lefts, rights;
  for (const Edge& edge : edges) lefts.push_back(edge.left), rights.push_back(edge.right);
  sort_each_once(lefts);
  sort_each_once(rights);
  const bool turned = lefts.size() > rights.size();
  Table table{std::min(lefts.size(), rights.size()), std::max(lefts.size(), rights.size()), {}};
  table.weights.assign(table.rows * table.columns, 0);
  const auto place = [](const std::vector<std::size_t>& ends, std::size_t end) {
    return static_cast<std::size_t>(std::lower_bound(ends.begin(), ends.end(), end) - ends.begin());
  };
  for (const Edge& edge : edges) {
    const std::size_t left = place(lefts, edge.left), right = place(rights, edge.right);
    std::int64_t& weight = table.weights[turned ? right * table.columns + left : left * table.columns + right];
    weight = std::max(weight, edge.weight);
  }
  const std::vector<std::size_t> column_of = assign(table);
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (table.at(row, column_of[row]) <= 0) continue;
    const std::size_t left = turned ? column_of[row] : row, right = turned ? row : column_of[row];
    partner[lefts[left]] = static_cast<int>(rights[right]);
  }
}

}  // namespace

std::vector<int> best_matching(std::size_t lefts, std::size_t rights, const std::vector<Edge>& edges) {
  DisjointSets parts(lefts + rights);  // ends that edges connect; right ends are counted after the left ones
  for (const Edge& edge : edges)
    if (edge.weight > 0) parts.join(edge.left, lefts + edge.right);
  std::vector<std::vector<Edge>> by_part(lefts);  // by the part's first end, which is a left one
  for (const Edge& edge : edges)
    if (edge.weight > 0) by_part[parts.of(edge.left)].push_back(edge);
  std::vector<int> partner(lefts, -1);
  for (const std::vector<Edge>& part : by_part)
    if (!part.empty()) match_part(part, partner);
  return partner;
}

}  // namespace hearsay::exercise
