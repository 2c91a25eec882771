"""Fit small boosted trees and write them in the prefix notation that the forest reads."""

from __future__ import annotations

from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from copydesk.boilerplate.forest import MOST_LEAVES

Matrix = NDArray[np.int16]
Vector = NDArray[np.float32]

_SETTINGS: dict[str, Any] = {
    "objective": "cross_entropy",
    "num_leaves": MOST_LEAVES,
    "learning_rate": 0.2,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "max_bin": 63,
    "lambda_l2": 1.0,
    "use_missing": False,
    "num_threads": 1,
    "deterministic": True,
    "seed": 1,
    "verbose": -1,
}


def fit_trees(
    matrix: Matrix, labels: Vector, weights: Vector, names: list[str], trees: int, **settings: Any
) -> list[str]:
    """Boost trees on whole-number features.

    Args:
        matrix: one row a block, one column a feature.
        labels: share of the block that is the article's, 0 to 1.
        weights: how much each block counts.
        names: the columns' names.
        trees: how many to grow.
        settings: LightGBM's parameters that differ from the usual ones here.

    Returns:
        The trees in prefix notation, leaves in thousandths of a logit.
    """
    data = lightgbm.Dataset(matrix, labels, weight=weights, free_raw_data=True)
    booster = lightgbm.train({**_SETTINGS, **settings}, data, trees)
    grown: list[dict[str, Any]] = booster.dump_model()["tree_info"]
    return [" ".join(_prefix(tree["tree_structure"], names)) for tree in grown]


def _prefix(node: dict[str, Any], names: list[str]) -> list[str]:
    if "leaf_value" in node:
        return [str(round(1000 * node["leaf_value"]))]
    question = f"{names[node['split_feature']]}<={int(np.floor(node['threshold']))}"
    return [question, *_prefix(node["left_child"], names), *_prefix(node["right_child"], names)]
