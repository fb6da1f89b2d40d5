// Which blocks of a page are the article.
//
//   std::vector<BlockPlace> places = find_article(read_blocks(html), Hidden::no);   // one for each block
//
// In four steps. A block that reads as text (words outside of links, an end of a sentence) counts as many points as
// it has words. What an element is called (html_hints.h) holds for the blocks in it, unless the element holds most
// of the page's text: a name on the whole says nothing about its parts. The article is then the stretch of blocks
// with the highest sum, text counting for it and links, short lines and the page's own parts against it (after
// Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation", 2009). Inside
// of it, what is named as the page's own, or is mostly links, is dropped block by block.
//
// A few lines without any text of that length (a selection from a page) are the article, but for what is named.
//
// Cost: O(blocks + elements).
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/html_blocks.h"

namespace hearsay::html {

enum class BlockPlace : std::uint8_t {
  article,
  page,     // round the article or between its parts
  nowhere,  // menus, and what is hidden: no reader sees it as text
};

// Whether what is hidden may be the article: for pages that show it by a script.
enum class Hidden : bool { no, yes };

std::vector<BlockPlace> find_article(const Blocks& page, Hidden hidden);

// Words in the blocks of the article.
std::uint32_t article_words(const Blocks& page, const std::vector<BlockPlace>& places);

}  // namespace hearsay::html
