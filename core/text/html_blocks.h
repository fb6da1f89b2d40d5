// An HTML page as a row of blocks: the runs of text between two breaks, each with the element that holds it.
//
//   Blocks b = read_blocks("<div class=promo><a href=/>Sign up</a></div><p>It rained.</p>");
//   b.blocks.size() == 2, b.text_of(b.blocks[1]) == "It rained.", b.nodes[b.blocks[0].node].hints has promotion
//
// This is what html_article.h decides on. Everything that can be text is in it, what is hidden too: a saved page
// often hides its article until a script shows it. Offsets are bytes of `Blocks::text`.
//
// Never fails: broken markup is read as far as it can be. Cost: O(bytes), whatever the nesting.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/html_tags.h"
#include "core/text/span.h"

namespace hearsay::html {

// An element that can say something about the text in it. The first node is the page itself and its own parent.
struct HtmlNode {
  std::uint32_t parent = 0;
  std::uint32_t id = 0;  // of its name (tag_id)
  Hints hints = 0;       // of its name, class, id and role
};

struct HtmlBlock {
  Span span;
  std::uint32_t node = 0;
  std::uint32_t link_bytes = 0;  // of them in links
  std::uint32_t site = 0;        // site_of() its last link; 0 without one, and for a link within the site
  bool begins_with_link = false;
  std::uint8_t breaks = 0;  // line breaks in front of it: 1 or 2; 0 in front of the first
};

struct Blocks {
  std::string text;  // of the blocks, one after the other, with nothing between them
  std::vector<HtmlNode> nodes;
  std::vector<HtmlBlock> blocks;
  std::uint32_t own_site = 0;   // site_of() the page's own address, or of most links
  std::string structured_body;  // the article's text as the page's JSON-LD has it, the longest one
  std::string_view text_of(const HtmlBlock& b) const {
    return std::string_view(text).substr(b.span.begin, b.span.length());
  }
};

Blocks read_blocks(std::string_view html);

// A number for the site that a link goes to, "example.org" for https://www.example.org/a; 0 when it names none.
std::uint32_t site_of(std::string_view href);

}  // namespace hearsay::html
